"""Refunds of what somebody has paid ahead: asked for, approved by others, paid out the way it came."""

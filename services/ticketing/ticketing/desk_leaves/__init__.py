"""Leaving the desk during a shift: asked for, approved, relieved, back again."""

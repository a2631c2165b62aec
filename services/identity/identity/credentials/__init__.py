"""Passwords, their strength and storage, and the one-time links that set them."""

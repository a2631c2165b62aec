"""Receipts with gapless numbers, their prints and their public check."""

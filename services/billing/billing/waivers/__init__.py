"""Waivers (减免): what a debtor is let off, who asked for it and who granted it."""

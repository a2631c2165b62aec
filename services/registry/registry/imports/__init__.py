"""Imports of community files: dry run with findings, then chunk after chunk."""

"""Readings of meters (抄表): entered or imported, what is unusual held back, approved, billed."""

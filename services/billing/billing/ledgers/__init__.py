"""The double-entry ledger: accounts and append-only transfers."""

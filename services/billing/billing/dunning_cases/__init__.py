"""Dunning cases (催收): one payer's overdue bills of one home, how far they were dunned, and what came of it."""

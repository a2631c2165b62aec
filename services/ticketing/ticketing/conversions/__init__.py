"""A matter that turns out to be one of another kind: number, history and accountability stay (C3.1)."""

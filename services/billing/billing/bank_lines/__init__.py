"""Lines of bank statements: whose money it is, or that nobody knows (C4.12)."""

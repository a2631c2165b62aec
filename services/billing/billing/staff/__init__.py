"""Staff as identity states them: names for receipts."""

"""The communities as registry states them, and document numbers per community and day."""

"""Checks of callers: whether what somebody says on the phone agrees with the file, and nothing more (S1-47)."""

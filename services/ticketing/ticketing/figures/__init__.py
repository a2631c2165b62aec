"""The figures of the operation: what came in, what was in time, what waits, and where it comes from."""

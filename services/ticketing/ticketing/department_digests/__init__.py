"""What was said of a department in a period, with what is proposed about it, sent to its head (E2, S4-41, S3-05)."""

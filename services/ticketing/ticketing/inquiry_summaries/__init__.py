"""What people asked in a week: topics, numbers, what waits for an answer, new articles (E2, S0-115)."""

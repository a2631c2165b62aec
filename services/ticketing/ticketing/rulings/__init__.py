"""Is a complaint valid? Two tests, a ruling with its basis, one objection (C3.2 validity, S0-13, S0-14, S0-43)."""

"""Disputes (异议): what a payer says a bill charges wrongly, and what came of it."""

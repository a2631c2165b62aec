"""Who takes a case in, plans, carries out, replies and counts it (C3.2 routing)."""

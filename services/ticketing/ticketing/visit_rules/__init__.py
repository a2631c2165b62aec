"""When people are visited again, and when they are left in peace: the company's rules, one row per version."""

"""What is asked on a return visit: one set of questions per cohort, versioned."""

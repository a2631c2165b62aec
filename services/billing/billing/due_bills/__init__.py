"""Bills by their due date: reminded of before it, overdue after it."""

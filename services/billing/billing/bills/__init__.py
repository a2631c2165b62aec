"""Bills and their lines: numbering, due dates, states, what is owed."""

"""Who may be told of a household's fees on the phone: the copy of verified callers, and the guard that asks it."""

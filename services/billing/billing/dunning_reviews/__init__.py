"""Reviews of dunning cases: what they owe and what holds them up, each night and whenever that changes."""

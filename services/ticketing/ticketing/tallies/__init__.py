"""How many of each state the tabs of a list show, without counting through all years."""

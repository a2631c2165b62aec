"""One-off bills: what a clerk or cashier charges a unit once, of the items of the price list that are."""

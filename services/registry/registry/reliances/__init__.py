"""What other services have built on units and persons: bills, payments and tickets stay when they are settled."""

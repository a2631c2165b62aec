"""Files of a ticket: evidence, plans, photographs. Sealed under the tenant's key, struck out but never deleted."""

"""How lists are narrowed to what somebody looks for."""

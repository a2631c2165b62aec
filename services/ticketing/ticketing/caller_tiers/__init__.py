"""How often whoever calls had called before, and what of it whom they complain about may know."""

"""The local copy of warranty terms, and the phase a ticket is in because of them."""

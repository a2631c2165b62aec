"""Other systems that ticketing speaks to."""

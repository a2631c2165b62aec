"""Who owns a unit with which shares, from when to when."""

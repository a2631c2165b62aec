"""Who owned and occupied which unit, from when to when."""

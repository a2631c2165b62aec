"""Something a superior has somebody do: given, accepted, done, confirmed by the giver (C3.12, C3.16)."""

"""Messages taken on the phone for a colleague, until they are acknowledged (E1-22)."""

"""The outside: registry's contact data and the mail server."""

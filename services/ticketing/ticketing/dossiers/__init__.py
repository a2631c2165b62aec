"""All there is about one ticket, put together for reading."""

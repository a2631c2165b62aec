"""The daily of the whole company, put together by the service centre (C3.5)."""

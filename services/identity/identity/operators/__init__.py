"""People who run the platform: a realm of their own with its own tables, sessions and host name."""

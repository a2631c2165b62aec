"""What tickets went through in a period."""

"""What is going on at the posts right now."""

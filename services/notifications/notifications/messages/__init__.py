"""What somebody must be told: one message per fact and recipient."""

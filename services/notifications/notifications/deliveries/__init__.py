"""How a message reaches its recipient: one delivery per channel, every attempt on record."""

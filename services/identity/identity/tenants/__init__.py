"""The directory of tenants, their brand, life cycle and usage."""

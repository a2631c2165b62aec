"""The tenant's clock policies, one row per version."""

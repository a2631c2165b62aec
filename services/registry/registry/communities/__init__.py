"""The communities a company serves."""

"""The communities a company serves, and the business day their dates are counted by."""

"""The local copy of the organisation: departments, specialist teams, the expert panel."""

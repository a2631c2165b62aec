"""What stands in a report about one case, as it is on the day of the report."""

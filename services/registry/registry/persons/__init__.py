"""People and organisations, their documents and phones: sealed, masked, every look in clear on record."""

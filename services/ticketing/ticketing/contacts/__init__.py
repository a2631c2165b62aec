"""Contact data of requesters: sealed, masked, and every look behind the mask on record."""

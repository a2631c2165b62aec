"""The little this service keeps of foreign facts, for its texts: staff, units, communities."""

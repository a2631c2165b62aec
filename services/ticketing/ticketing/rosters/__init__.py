"""Who is on duty where and when: weeks that are planned, published and then changed on record only."""

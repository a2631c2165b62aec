"""The plan by which a complaint is handled: measures with owner and day, approved where it must be (S0-21, S0-33)."""

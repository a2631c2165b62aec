"""Who has a part in a case: nobody scores their own work, or a case that is about them (C3.8)."""

"""Who has a part in a case: nobody scores their own work (C3.8). Whom a case is about is no part in it."""

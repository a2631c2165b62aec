"""Two colleagues exchange their shifts: both agree, a supervisor approves."""

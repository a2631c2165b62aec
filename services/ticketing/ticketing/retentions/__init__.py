"""What the company has no use for any more goes after its time, once a night (C0.5)."""

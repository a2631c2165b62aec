"""The call log: who called whom, who answered, what came of it, and how often somebody has called about a matter."""

"""The expert panel: for each discipline its experts and the leader in charge."""

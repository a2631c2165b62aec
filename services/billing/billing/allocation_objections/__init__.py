"""What owners say against a split that is disclosed, and what they are told."""

"""Samples of recorded calls that a supervisor listens to and scores (E1-49)."""

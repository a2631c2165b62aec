"""Supervise-and-urge notices (督办): who is urged answers in time, the third one reaches a leader (S0-34)."""

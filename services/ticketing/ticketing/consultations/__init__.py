"""Consultations of the expert panel: a question, an answer, and what happens while nobody answers (C3.4)."""

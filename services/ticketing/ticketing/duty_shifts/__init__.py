"""The record of one shift: its people, its log, its closing checklist."""

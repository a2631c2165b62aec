"""Intake: from a call, a visit or a form to a numbered ticket with running clocks."""

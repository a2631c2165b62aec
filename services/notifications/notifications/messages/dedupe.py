"""The key under which a fact is told to somebody once, however often the fact arrives."""

from uuid import UUID


def dedupe_key(template: str, subject_id: UUID, occurrence: str, recipient_id: UUID) -> str:
    """`occurrence` tells apart what may rightly happen again: a ticket may be assigned twice to one person
    (the version of the ticket differs), a clock is missed once (no occurrence)."""
    return f"{template}:{subject_id}:{occurrence}:{recipient_id}"

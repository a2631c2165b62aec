"""When a digest is sent: once its period is over, and no sooner than what was written for it has settled."""

from datetime import datetime, timedelta
from uuid import UUID

from kit.work import Work
from ticketing.occurrences.codes import Period

SEND = "department_digest.send"
"""Timer of a digest that is to be sent, or sent anew"""
SETTLES = timedelta(minutes=10)
"""A proposal that is corrected at once is sent once"""


def settled(work: Work, period: Period) -> datetime:
    """When what is written now about a period reaches those it is for."""
    return max(work.now + SETTLES, period.until)


def wind(work: Work, digest_id: UUID, at: datetime) -> None:
    work.schedule(SEND, at, digest_id)

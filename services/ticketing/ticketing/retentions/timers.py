"""The nightly look for what has been kept long enough. One durable timer per company."""

from datetime import datetime, timedelta

from kit import clock
from kit.timers import Due, timer
from kit.work import Work
from ticketing.retentions.repository import KEPT, RetentionRepository

NIGHTLY = "retention.nightly"
AT = timedelta(hours=3)
"""after midnight, when hardly anybody works"""


async def start_forgetting(work: Work) -> None:
    """A company's next look; one that waits, perhaps since yesterday, keeps its time."""
    if not await work.waits(NIGHTLY):
        work.schedule(NIGHTLY, next_night(work.now), work.tenant_id)


def next_night(now: datetime) -> datetime:
    """The next 03:00 that is not over yet."""
    tonight = clock.midnight(clock.day_of(now)) + AT
    return tonight if tonight > now else tonight + timedelta(days=1)


@timer(NIGHTLY)
async def look(work: Work, due: Due) -> None:
    """One batch of each; goes on at once while any of them was full."""
    retentions = RetentionRepository(work)
    more = [kept for kept in KEPT if await retentions.forget(kept)]
    work.schedule(NIGHTLY, work.now if more else next_night(work.now), due.subject_id)


timers = [look]

"""The daily look for households whose day has come, at the end of the quiet hours. One durable timer per company."""

from datetime import datetime, timedelta

from kit import clock
from kit.timers import Due, timer
from kit.work import Work
from ticketing.visit_cohorts.service import VisitCohortService
from ticketing.visit_rules.quiet_hours import ENDS

DAILY = "return_visit.daily"


async def start_visiting(work: Work) -> None:
    """A company's next look; one that waits, perhaps since yesterday, keeps its time."""
    if not await work.waits(DAILY):
        work.schedule(DAILY, next_morning(work.now), work.tenant_id)


def next_morning(now: datetime) -> datetime:
    """The next 08:00 that is not over yet."""
    today = datetime.combine(clock.day_of(now), ENDS, clock.ZONE)
    return today if today > now else today + timedelta(days=1)


@timer(DAILY)
async def look(work: Work, due: Due) -> None:
    """Goes on at once while batches are full, then waits for the next morning."""
    more = await VisitCohortService(work).fall_due()
    work.schedule(DAILY, work.now if more else next_morning(work.now), due.subject_id)


timers = [look]

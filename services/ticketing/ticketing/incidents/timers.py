"""What happens when nobody has looked back on an incident in time."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.incidents.service import REVIEW_DUE, IncidentService


@timer(REVIEW_DUE)
async def review_is_due(work: Work, due: Due) -> None:
    await IncidentService(work).review_is_due(due.subject_id)


timers = [review_is_due]

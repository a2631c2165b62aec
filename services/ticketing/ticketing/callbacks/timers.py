"""What happens when somebody was not called back in time."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.callbacks.service import ESCALATE, OVERDUE, CallbackService


@timer(OVERDUE)
async def overdue(work: Work, due: Due) -> None:
    await CallbackService(work).overdue(due.subject_id, escalated=False)


@timer(ESCALATE)
async def escalate(work: Work, due: Due) -> None:
    await CallbackService(work).overdue(due.subject_id, escalated=True)


timers = [overdue, escalate]

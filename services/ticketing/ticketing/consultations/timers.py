"""Nobody has answered in time: the next level hears of it."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.consultations.service import REPORT, ConsultationService


@timer(REPORT)
async def report(work: Work, due: Due) -> None:
    await ConsultationService(work).report(due.subject_id, int(due.key))


timers = [report]

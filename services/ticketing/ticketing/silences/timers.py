"""Is a ticket silent for too long?"""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.silences.service import LOOK, SilenceService


@timer(LOOK)
async def look(work: Work, due: Due) -> None:
    await SilenceService(work).look(due.subject_id)


timers = [look]

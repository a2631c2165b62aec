"""Is a ticket silent for too long? And what is it when the company counts differently from now on?"""

from uuid import UUID

from kit.timers import Due, timer
from kit.work import Work
from ticketing.silences.service import LOOK, RECKON, SilenceService


@timer(LOOK)
async def look(work: Work, due: Due) -> None:
    await SilenceService(work).look(due.subject_id)


@timer(RECKON)
async def reckon(work: Work, due: Due) -> None:
    """One batch of the company's open tickets; the next one follows at once."""
    following = await SilenceService(work).reckon(UUID(due.payload["after"]))
    if following is not None:
        work.schedule(RECKON, work.now, due.subject_id, {"after": str(following)}, key=due.key)


timers = [look, reckon]

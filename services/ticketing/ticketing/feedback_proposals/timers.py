"""What is proposed for the whole company has settled."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.feedback_proposals.announcing import ANNOUNCE, announce


@timer(ANNOUNCE)
async def tell(work: Work, due: Due) -> None:
    await announce(work, due.subject_id)


timers = [tell]

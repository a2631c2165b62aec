"""Those beside a complaint are stated anew, in a transaction of their own: each is locked in its turn."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.tickets.restatement import RESTATE, Restatement


@timer(RESTATE)
async def restate(work: Work, due: Due) -> None:
    await Restatement(work).of_those_beside(due.subject_id)


timers = [restate]

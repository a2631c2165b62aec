"""A suspension ends by itself."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.suspensions.service import OVER, SuspensionService


@timer(OVER)
async def run_out(work: Work, due: Due) -> None:
    await SuspensionService(work).run_out(due.subject_id)


timers = [run_out]

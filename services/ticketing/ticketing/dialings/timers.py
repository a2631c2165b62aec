"""When a call out is to be placed, and when to look whether it was."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.dialings.service import PLACE, UNREPORTED, DialingService


@timer(PLACE)
async def place(work: Work, due: Due) -> None:
    await DialingService(work).place(due.subject_id)


@timer(UNREPORTED)
async def stop_waiting(work: Work, due: Due) -> None:
    await DialingService(work).stop_waiting(due.subject_id)


timers = [place, stop_waiting]

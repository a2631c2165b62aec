"""Shifts begin and end whether somebody comes or not."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.duty_gaps.service import DutyGapService
from ticketing.rosters.service import BEGINS, ENDS


@timer(BEGINS)
async def shift_begins(work: Work, due: Due) -> None:
    await DutyGapService(work).look_at_shift(due.subject_id)


@timer(ENDS)
async def shift_ends(work: Work, due: Due) -> None:
    await DutyGapService(work).look_at_shift(due.subject_id)


timers = [shift_begins, shift_ends]

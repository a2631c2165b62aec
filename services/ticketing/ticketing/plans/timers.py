"""The day of a measure has come, or is over."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.plans.measure_clocks import DUE, OVERDUE, MeasureClocks


@timer(DUE)
async def come_due(work: Work, due: Due) -> None:
    await MeasureClocks(work).ring(due.subject_id)


@timer(OVERDUE)
async def fall_overdue(work: Work, due: Due) -> None:
    await MeasureClocks(work).ring(due.subject_id)


timers = [come_due, fall_overdue]

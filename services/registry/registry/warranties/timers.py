"""Warranties that begin because their unit was delivered, and terms whose last day is over."""

from kit.timers import Due, timer
from kit.work import Work
from registry.warranties.service import BEGIN, ENDED, WarrantyService


@timer(BEGIN)
async def begin_warranties(work: Work, due: Due) -> None:
    await WarrantyService(work).begin_waiting()


@timer(ENDED)
async def end_warranty(work: Work, due: Due) -> None:
    await WarrantyService(work).expire(due.subject_id)


timers = [begin_warranties, end_warranty]

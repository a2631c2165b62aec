"""What happens when a clock's time has come. The lock of the ticket covers its clocks, like everywhere."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.clocks.repository import ClockRepository
from ticketing.clocks.service import MISS, WARN, ClockService


@timer(WARN)
async def warn(work: Work, due: Due) -> None:
    ticket, clock = await ClockRepository(work).with_ticket(due.subject_id)
    await ClockService(work).warn(ticket, clock)


@timer(MISS)
async def miss(work: Work, due: Due) -> None:
    ticket, clock = await ClockRepository(work).with_ticket(due.subject_id)
    await ClockService(work).miss(ticket, clock, "timer")


timers = [warn, miss]

"""What happens when a clock's time has come. The locks of the tickets cover their clocks, like everywhere."""

from collections.abc import Sequence

from kit.timers import Due, TimerHandler
from kit.work import Work
from ticketing.clocks.repository import ClockRepository
from ticketing.clocks.service import MISS, WARN, ClockService, Rung


async def ring(work: Work, dues: Sequence[Due]) -> None:
    """Ten thousands may be due within minutes: those of a company are seen to together."""
    found = await ClockRepository(work).with_tickets({due.subject_id for due in dues})
    await ClockService(work).ring([Rung(due.kind, *found[due.subject_id]) for due in dues])


timers = [TimerHandler(kind, ring, many=True) for kind in (WARN, MISS)]

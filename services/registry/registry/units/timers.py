"""What happens on the day of delivery, on the first day of an occupancy and when its last day is over."""

from uuid import UUID

from kit.timers import Due, timer
from kit.work import Work
from registry.units.residence import BEGUN, DELIVERED, ENDED
from registry.units.service import UnitService


@timer(BEGUN)
async def occupancy_begun(work: Work, due: Due) -> None:
    await UnitService(work).settle_in(due.subject_id, UUID(due.key))


@timer(ENDED)
async def occupancy_ended(work: Work, due: Due) -> None:
    await UnitService(work).settle_out(due.subject_id)


@timer(DELIVERED)
async def unit_delivered(work: Work, due: Due) -> None:
    await UnitService(work).deliver(due.subject_id)


timers = [occupancy_begun, occupancy_ended, unit_delivered]

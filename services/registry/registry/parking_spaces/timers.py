"""What happens on the first day of a parking right and when its last day is over."""

from kit.timers import Due, timer
from kit.work import Work
from registry.parking_spaces.service import ParkingService
from registry.parking_spaces.turns import BEGUN, ENDED


@timer(BEGUN)
async def right_begun(work: Work, due: Due) -> None:
    await ParkingService(work).turn(due.subject_id)


@timer(ENDED)
async def right_ended(work: Work, due: Due) -> None:
    await ParkingService(work).turn(due.subject_id)


timers = [right_begun, right_ended]

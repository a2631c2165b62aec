"""What happens when the last day of a parking right is over."""

from kit.timers import Due, timer
from kit.work import Work
from registry.parking_spaces.service import ParkingService


@timer("parking_right.ended")
async def right_ended(work: Work, due: Due) -> None:
    await ParkingService(work).free(due.subject_id)


timers = [right_ended]

"""What happens when the time of a recording is over."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.calls.courses import RECORDING, CallCourse
from ticketing.calls.repository import CallRepository


@timer(RECORDING)
async def expire_recording(work: Work, due: Due) -> None:
    call = await CallRepository(work).get(due.subject_id, lock=True)
    await CallCourse(work).expire_recording(call)


timers = [expire_recording]

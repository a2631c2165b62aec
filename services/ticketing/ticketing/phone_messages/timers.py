"""When a message that nobody acknowledged is brought to mind."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.phone_messages.service import REMIND, PhoneMessageService


@timer(REMIND)
async def remind(work: Work, due: Due) -> None:
    await PhoneMessageService(work).remind(due.subject_id)


timers = [remind]

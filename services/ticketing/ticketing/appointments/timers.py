"""What happens when nobody has evaluated a service."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.appointments.service import LAPSED, AppointmentService


@timer(LAPSED)
async def lapse(work: Work, due: Due) -> None:
    await AppointmentService(work).lapse(due.subject_id)


timers = [lapse]

"""What happens when an appointment comes near, and when nobody has evaluated the service."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.appointments.service import LAPSED, NEAR, AppointmentService


@timer(NEAR)
async def remind(work: Work, due: Due) -> None:
    await AppointmentService(work).remind(due.subject_id, due.payload["starts_at"])


@timer(LAPSED)
async def lapse(work: Work, due: Due) -> None:
    await AppointmentService(work).lapse(due.subject_id)


timers = [lapse, remind]

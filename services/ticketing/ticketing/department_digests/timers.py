"""A digest is to be sent."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.department_digests.sending import SEND
from ticketing.department_digests.service import DepartmentDigestService


@timer(SEND)
async def send(work: Work, due: Due) -> None:
    await DepartmentDigestService(work).send(due.subject_id)


timers = [send]

"""A sign-up nobody confirmed ends after a day."""

from identity.sign_ups.service import EXPIRE, SignUpService
from kit.timers import Due, timer
from kit.work import Work


@timer(EXPIRE)
async def expire_sign_up(work: Work, due: Due) -> None:
    await SignUpService(work).expire(due.subject_id)

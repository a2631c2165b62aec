"""The mail of a forgotten password is written by the worker, so the answer tells nothing by its timing."""

from identity.credentials.changing import RESET_ASKED, PasswordService
from kit.timers import Due, timer
from kit.work import Work


@timer(RESET_ASKED)
async def mail_password_reset(work: Work, due: Due) -> None:
    await PasswordService(work).mail_reset(due.payload["login"])

from identity.credentials.changing import RESET_ASKED, PasswordService
from kit.timers import Due, timer
from kit.work import Work


@timer(RESET_ASKED)
async def mail_password_reset(work: Work, due: Due) -> None:
    await PasswordService(work).mail_reset(due.payload["login"])

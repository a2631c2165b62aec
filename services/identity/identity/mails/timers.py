"""The one timer of a mail."""

from identity.mails.service import SEND, MailService
from kit.timers import Due, timer
from kit.work import Work


@timer(SEND)
async def send_mail(work: Work, due: Due) -> None:
    await MailService(work).due(due.subject_id)

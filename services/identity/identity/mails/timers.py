from identity.mails.sending import Sender
from identity.mails.service import SEND, MailService
from identity.settings import settings_of
from kit.runtime import Runtime
from kit.timers import Due, timer
from kit.work import Work


@timer(SEND)
async def send_mail(work: Work, due: Due) -> None:
    await MailService(work).send(due.subject_id, sender_of(work.runtime))


def sender_of(runtime: Runtime) -> Sender:
    """One per process, because it remembers that the server is down."""
    if "sender" not in runtime.state:
        settings = settings_of(runtime)
        runtime.state["sender"] = Sender(settings.smtp_url, settings.mail_from)
    sender: Sender = runtime.state["sender"]
    return sender

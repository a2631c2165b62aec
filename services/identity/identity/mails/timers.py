from identity.mails.sending import Sender
from identity.mails.service import SEND, MailService
from kit.runtime import Runtime
from kit.timers import Due, timer
from kit.work import Work


@timer(SEND)
async def send_mail(work: Work, due: Due) -> None:
    await MailService(work).send(due.subject_id, sender_of(work.runtime))


def sender_of(runtime: Runtime) -> Sender:
    """One per process, because it remembers that the server is down."""
    if "sender" not in runtime.state:
        runtime.state["sender"] = Sender(runtime.settings.smtp_url, runtime.settings.mail_from)
    sender: Sender = runtime.state["sender"]
    return sender

"""Each mailbox that is read has a timer of its own; the next look is set before this one begins."""

from functools import partial

from kit.timers import Due, timer
from kit.work import Work
from ticketing.incoming_mails.postman import POSTMAN, Round
from ticketing.mailboxes.service import POLL, MailboxService


@timer(POLL)
async def look_into_mailbox(work: Work, due: Due) -> None:
    if await MailboxService(work).look_again(due.subject_id):
        round_ = Round(work.tenant_id, due.subject_id)
        work.after_commit(partial(work.runtime.state[POSTMAN].send, round_))


timers = [look_into_mailbox]

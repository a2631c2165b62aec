"""Mailboxes over HTTP, for those who look after the channels."""

from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.mailboxes.repository import MailboxRepository
from ticketing.mailboxes.schemas import AddMailbox, ChangeMailbox, MailboxRead, MailboxTrialRead
from ticketing.mailboxes.service import MailboxService, read_of

READ, MANAGE = "ticketing.channel.read", "ticketing.channel.manage"
ONE = "/mailboxes/{mailbox_id:uuid}"


@get("/mailboxes", permission=READ, summary="Mailboxes of the company")
async def list_mailboxes(
    *, work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[MailboxRead]:
    rows, following = await MailboxRepository(work).listed(cursor, limit)
    return Page(items=[read_of(mailbox, position) for mailbox, position in rows], next_cursor=following)


@post("/mailboxes", permission=MANAGE, limit="30/minute", summary="Add a mailbox")
async def add_mailbox(data: JSONBody[AddMailbox], work: NamedDependency[Work]) -> MailboxRead:
    return await MailboxService(work).add(data)


@patch(ONE, permission=MANAGE, limit="30/minute", summary="Change a mailbox")
async def change_mailbox(
    mailbox_id: FromPath[UUID],
    data: JSONBody[ChangeMailbox],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> MailboxRead:
    return await MailboxService(work).change(mailbox_id, if_match, data)


@post(f"{ONE}/test", permission=MANAGE, status_code=200, limit="10/minute", idempotent=False,
      summary="Try whether the mailbox can be read")  # fmt: skip
async def try_mailbox(mailbox_id: FromPath[UUID], work: NamedDependency[Work]) -> MailboxTrialRead:
    return await MailboxService(work).try_out(mailbox_id)


routes = [list_mailboxes, add_mailbox, change_mailbox, try_mailbox]

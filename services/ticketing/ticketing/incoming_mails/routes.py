"""Incoming mails over HTTP: the door for mail servers, and what waits for somebody."""

from typing import Annotated, Any, Literal
from uuid import UUID

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, HeaderParameter, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.channel_keys.schemas import KeyHeader
from ticketing.incoming_mails.codes import LARGEST
from ticketing.incoming_mails.door import MailDoor
from ticketing.incoming_mails.schemas import (
    Envelope,
    IncomingMailRead,
    MailTakenRead,
    RegisterIncomingMail,
    SettleIncomingMail,
)
from ticketing.incoming_mails.service import IncomingMailService

ONE = "/incoming-mails/{mail_id:uuid}"
HANDLE = "ticketing.incoming_mail.handle"
Outcome = Literal["registered", "added", "ignored", "set_aside"]


@post("/incoming-mails", public=True, limit="240/minute", idempotent=False, request_max_body_size=3 * LARGEST,
      summary="Hand a mail in; the body is the mail as it was received")  # fmt: skip
async def hand_mail_in(
    request: Request[Any, Any, Any],
    work: NamedDependency[Work],
    key: Annotated[KeyHeader | None, HeaderParameter(name="X-Lintel-Key")] = None,
    envelope_to: Annotated[Envelope | None, HeaderParameter(name="X-Envelope-To")] = None,
) -> MailTakenRead:
    """For the company's mail server. The same Message-ID again changes nothing."""
    return MailTakenRead(outcome=await MailDoor(work).take(key, request.stream(), envelope_to))


@get("/incoming-mails", permission=HANDLE, summary="Mails that came in, newest first")
async def list_incoming_mails(
    *,
    work: NamedDependency[Work],
    outcome: FromQuery[Outcome | None] = None,
    waiting: FromQuery[bool | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[IncomingMailRead]:
    """`waiting`: only those somebody has to see to."""
    return await IncomingMailService(work).page(outcome, waiting, cursor, limit)


@post(f"{ONE}/register", permission=HANDLE, status_code=200, summary="Make a mail that was set aside a ticket")
async def register_incoming_mail(
    mail_id: FromPath[UUID],
    data: JSONBody[RegisterIncomingMail],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> IncomingMailRead:
    return await IncomingMailService(work).register(mail_id, if_match, data)


@post(f"{ONE}/settle", permission=HANDLE, status_code=200, summary="Say what was done about a mail that was set aside")
async def settle_incoming_mail(
    mail_id: FromPath[UUID],
    data: JSONBody[SettleIncomingMail],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> IncomingMailRead:
    return await IncomingMailService(work).settle(mail_id, if_match, data)


routes = [hand_mail_in, list_incoming_mails, register_incoming_mail, settle_incoming_mail]

"""Phone messages over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.schemas import Limit
from kit.work import Work
from ticketing.phone_messages.schemas import (
    CallerContactRead,
    ConfirmPhoneMessage,
    PhoneMessagePageRead,
    PhoneMessageRead,
    TakePhoneMessage,
)
from ticketing.phone_messages.service import PhoneMessageService

READ = "ticketing.phone_message.read"


@get("/phone-messages", permission=READ, summary="Phone messages, newest first")
async def list_phone_messages(
    work: NamedDependency[Work],
    *,
    mine: FromQuery[bool] = False,
    waiting: FromQuery[bool] = False,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> PhoneMessagePageRead:
    """`mine`: for the caller of this. `waiting`: not acknowledged yet."""
    return await PhoneMessageService(work).newest(mine=mine, waiting=waiting, cursor=cursor, limit=limit)


@post("/phone-messages", permission="ticketing.phone_message.take", summary="Take a message for a colleague")
async def take_phone_message(data: JSONBody[TakePhoneMessage], work: NamedDependency[Work]) -> PhoneMessageRead:
    return await PhoneMessageService(work).take(data)


@post("/phone-messages/{message_id:uuid}/acknowledge", permission=READ, status_code=200, summary="I have read it")
async def acknowledge_phone_message(
    message_id: FromPath[UUID], data: JSONBody[ConfirmPhoneMessage], work: NamedDependency[Work]
) -> PhoneMessageRead:
    return await PhoneMessageService(work).acknowledge(message_id, data.reply)


@post(
    "/phone-messages/{message_id:uuid}/contact",
    permission=READ,
    status_code=200,
    limit="30/minute",
    idempotent=False,  # every look is one of its own, and no answer in clear is kept for replays
    summary="Who called, in clear",
)
async def read_phone_message_contact(message_id: FromPath[UUID], work: NamedDependency[Work]) -> CallerContactRead:
    """Who saw it is kept."""
    return await PhoneMessageService(work).contact(message_id)


routes = [list_phone_messages, take_phone_message, acknowledge_phone_message, read_phone_message_contact]

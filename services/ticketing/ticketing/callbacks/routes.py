"""Call-backs over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.callbacks.models import CallbackKind, CallbackState
from ticketing.callbacks.repository import CallbackFilter
from ticketing.callbacks.schemas import (
    AskCallback,
    CallbackNumberRead,
    CallbackPageRead,
    CallbackRead,
    SettleCallback,
)
from ticketing.callbacks.service import CallbackService

READ, PROCESS = "ticketing.callback.read", "ticketing.callback.process"


@get("/callbacks", permission=READ, summary="Who is to be called back, what is due first")
async def list_callbacks(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[CallbackState | None, QueryParameter(name="state")] = None,
    kind: FromQuery[CallbackKind | None] = None,
    mine: FromQuery[bool] = False,
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> CallbackPageRead:
    """`kind=missed_call` is the queue of missed calls."""
    owner = work.principal.id if mine else None
    wanted = CallbackFilter(state=in_state, kind=kind, owner_id=owner, community_id=community_id)
    return await CallbackService(work).queue(wanted, cursor, limit)


@post("/callbacks", permission=PROCESS, summary="Promise to call somebody back")
async def ask_callback(data: JSONBody[AskCallback], work: NamedDependency[Work]) -> CallbackRead:
    return await CallbackService(work).ask(data)


@post("/callbacks/{callback_id:uuid}/take", permission=PROCESS, status_code=200, summary="Be the one who calls back")
async def take_callback(
    callback_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> CallbackRead:
    return await CallbackService(work).take(callback_id, if_match)


@post(
    "/callbacks/{callback_id:uuid}/number",
    permission=PROCESS,
    status_code=200,
    limit="60/minute",
    idempotent=False,  # every look is one of its own, and no answer in clear is kept for replays
    summary="The number to call, in clear",
)
async def read_callback_number(callback_id: FromPath[UUID], work: NamedDependency[Work]) -> CallbackNumberRead:
    """Who saw it is kept."""
    return await CallbackService(work).number(callback_id)


@post("/callbacks/{callback_id:uuid}/settle", permission=PROCESS, status_code=200, summary="Say what came of it")
async def settle_callback(
    callback_id: FromPath[UUID],
    data: JSONBody[SettleCallback],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> CallbackRead:
    """Somebody who was not reached is tried again half an hour later, three times in all."""
    return await CallbackService(work).settle(callback_id, if_match, data.outcome, data.text)


routes = [list_callbacks, ask_callback, take_callback, read_callback_number, settle_callback]

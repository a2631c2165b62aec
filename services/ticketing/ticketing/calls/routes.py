"""The call log and the operator's call bar over HTTP."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.calls.codes import CallState, Direction, Tier
from ticketing.calls.repository import CallFilter
from ticketing.calls.schemas import (
    AddTicketToCall,
    AnsweredCallRead,
    AssignCaller,
    CallDetailRead,
    CallPageRead,
    CallRead,
    EndCall,
    ExtensionRead,
    OpenRecording,
    RecordCall,
    RecordingRead,
    SetExtension,
    TransferCall,
)
from ticketing.calls.service import CallService

READ, HANDLE = "ticketing.call.read", "ticketing.call.handle"


@get("/calls", permission=READ, summary="The call log, newest first")
async def list_calls(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[CallState | None, QueryParameter(name="state")] = None,
    direction: FromQuery[Direction | None] = None,
    tier: FromQuery[Tier | None] = None,
    operator_id: FromQuery[UUID | None] = None,
    mine: FromQuery[bool] = False,
    community_id: FromQuery[UUID | None] = None,
    person_id: FromQuery[UUID | None] = None,
    ticket_id: FromQuery[UUID | None] = None,
    since: FromQuery[datetime | None] = None,
    until: FromQuery[datetime | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> CallPageRead:
    """`ticket_id`: those it was spoken about in; for whom the complaint is about there are none."""
    wanted = CallFilter(
        state=in_state,
        direction=direction,
        tier=tier,
        operator_id=work.principal.id if mine else operator_id,
        community_id=community_id,
        person_id=person_id,
        ticket_id=ticket_id,
        since=since,
        until=until,
    )
    return await CallService(work).log(wanted, cursor, limit)


@get("/calls/going-on", permission=HANDLE, summary="What rings, and what the caller of this speaks on")
async def list_going_on(work: NamedDependency[Work]) -> list[CallRead]:
    """For the call bar: ringing calls within reach, and own calls whose result is not given yet."""
    return await CallService(work).going_on()


@get("/calls/{call_id:uuid}", permission=READ, summary="A call with its history, tickets and the last promise")
async def read_call(call_id: FromPath[UUID], work: NamedDependency[Work]) -> CallDetailRead:
    return await CallService(work).read(call_id)


@post(
    "/calls",
    permission=HANDLE,
    limit="60/minute",
    summary="Enter a call where no telephone system reports it",
)
async def record_call(data: JSONBody[RecordCall], work: NamedDependency[Work]) -> AnsweredCallRead:
    return await CallService(work).enter(data)


@post(
    "/calls/{call_id:uuid}/answer",
    permission=HANDLE,
    status_code=200,
    limit="120/minute",
    idempotent=False,  # answered again by the same person it stays answered, and no number in clear is kept
    summary="Take a ringing call",
)
async def answer_call(call_id: FromPath[UUID], work: NamedDependency[Work]) -> AnsweredCallRead:
    """The number in clear goes to whoever answers; who saw it is kept."""
    return await CallService(work).answer(call_id)


@post("/calls/{call_id:uuid}/caller", permission=HANDLE, status_code=200, summary="Say whose call it is")
async def assign_caller(call_id: FromPath[UUID], data: JSONBody[AssignCaller], work: NamedDependency[Work]) -> CallRead:
    return await CallService(work).assign_caller(call_id, data)


@post("/calls/{call_id:uuid}/tickets", permission=HANDLE, status_code=200, summary="Link a ticket to the call")
async def add_ticket_to_call(
    call_id: FromPath[UUID], data: JSONBody[AddTicketToCall], work: NamedDependency[Work]
) -> CallDetailRead:
    return await CallService(work).add_ticket(call_id, data.ticket_id)


@post("/calls/{call_id:uuid}/transfers", permission=HANDLE, summary="Hand the call on to a colleague")
async def transfer_call(
    call_id: FromPath[UUID], data: JSONBody[TransferCall], work: NamedDependency[Work]
) -> CallDetailRead:
    return await CallService(work).transfer(call_id, data)


@post("/calls/{call_id:uuid}/end", permission=HANDLE, status_code=200, summary="Say what came of the call")
async def end_call(call_id: FromPath[UUID], data: JSONBody[EndCall], work: NamedDependency[Work]) -> CallRead:
    return await CallService(work).end(call_id, data.result, data.note)


@post("/calls/{call_id:uuid}/recording", permission="ticketing.recording.read", status_code=200, idempotent=False,
      summary="Where the recording is kept; who asked and why is kept too")  # fmt: skip
async def open_recording(
    call_id: FromPath[UUID], data: JSONBody[OpenRecording], work: NamedDependency[Work]
) -> RecordingRead:
    return await CallService(work).recording(call_id, data.purpose)


@get("/my-extension", permission=HANDLE, summary="The phone on the desk of the caller of this")
async def read_my_extension(work: NamedDependency[Work]) -> ExtensionRead:
    return await CallService(work).my_extension()


@put("/my-extension", permission=HANDLE, summary="Say which phone stands on the own desk")
async def set_my_extension(data: JSONBody[SetExtension], work: NamedDependency[Work]) -> ExtensionRead:
    return await CallService(work).set_extension(data.number)


routes = [
    list_calls,
    list_going_on,
    read_call,
    record_call,
    answer_call,
    assign_caller,
    add_ticket_to_call,
    transfer_call,
    end_call,
    open_recording,
    read_my_extension,
    set_my_extension,
]

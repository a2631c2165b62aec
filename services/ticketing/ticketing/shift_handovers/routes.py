"""Hand-overs over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.shift_handovers import schemas
from ticketing.shift_handovers.carrying import Carrying
from ticketing.shift_handovers.papers import Papers
from ticketing.shift_handovers.repository import HandoverRepository
from ticketing.shift_handovers.schemas import HandoverItemRead, ShiftHandoverRead, ShiftHandoverRowRead
from ticketing.shift_handovers.service import HandoverService

ONE = "/shift-handovers/{handover_id:uuid}"
READ, WORK = "ticketing.duty.read", "ticketing.duty.work"


@get("/shift-handovers", permission=READ, summary="Hand-overs, newest first")
async def list_handovers(
    work: NamedDependency[Work],
    *,
    community_id: FromQuery[UUID | None] = None,
    post_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[ShiftHandoverRowRead]:
    rows, next_cursor = await HandoverRepository(work).newest(community_id, post_id, cursor, limit)
    return Page(items=[ShiftHandoverRowRead(**row._mapping) for row in rows], next_cursor=next_cursor)


@post("/shift-handovers", permission=WORK, summary="The off-going person writes the hand-over")
async def draft_handover(data: JSONBody[schemas.Handover], work: NamedDependency[Work]) -> ShiftHandoverRead:
    return await Papers(work).show(await HandoverService(work).draft(data.shift_id))


@get(ONE, permission=READ, summary="One hand-over with its lines (E1-20)")
async def read_handover(handover_id: FromPath[UUID], work: NamedDependency[Work]) -> ShiftHandoverRead:
    return await Papers(work).show(await HandoverRepository(work).get(handover_id))


@post(
    f"{ONE}/lines/{{line_id:uuid}}/confirm",
    permission=WORK,
    status_code=200,
    summary="The on-coming person has looked at a line",
)
async def confirm_handover_line(
    handover_id: FromPath[UUID],
    line_id: FromPath[UUID],
    data: JSONBody[schemas.ConfirmHandoverLine],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ShiftHandoverRead:
    handover = await HandoverService(work).confirm_line(handover_id, if_match, line_id, data.remark)
    return await Papers(work).show(handover)


@post(f"{ONE}/sign", permission=WORK, status_code=200, summary="Sign with the own session")
async def sign_handover(
    handover_id: FromPath[UUID],
    data: JSONBody[schemas.SignHandover],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ShiftHandoverRead:
    handover = await HandoverService(work).sign(handover_id, if_match, data.content_hash)
    return await Papers(work).show(handover)


@post(f"{ONE}/refuse", permission=WORK, status_code=200, summary="The on-coming person does not take over like this")
async def refuse_handover(
    handover_id: FromPath[UUID],
    data: JSONBody[schemas.RefuseHandover],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ShiftHandoverRead:
    return await Papers(work).show(await HandoverService(work).refuse(handover_id, if_match, data.reason))


@get("/handover-items", permission=READ, summary="What is open at a post and will be handed over")
async def list_handover_items(work: NamedDependency[Work], post_id: FromQuery[UUID]) -> list[HandoverItemRead]:
    return await Papers(work).open_items(post_id)


@post("/handover-items", permission=WORK, summary="Bring up something to be handed over")
async def add_handover_item(data: JSONBody[schemas.AddHandoverItem], work: NamedDependency[Work]) -> HandoverItemRead:
    return await Papers(work).item(await Carrying(work).add(data))


@post(
    "/handover-items/{carried_id:uuid}/complete",
    permission=WORK,
    status_code=200,
    summary="Done, with a word on how",
)
async def complete_handover_item(
    carried_id: FromPath[UUID], data: JSONBody[schemas.CompleteHandoverItem], work: NamedDependency[Work]
) -> HandoverItemRead:
    return await Papers(work).item(await Carrying(work).finish(carried_id, data.word))


routes = [
    list_handovers,
    draft_handover,
    read_handover,
    confirm_handover_line,
    sign_handover,
    refuse_handover,
    list_handover_items,
    add_handover_item,
    complete_handover_item,
]

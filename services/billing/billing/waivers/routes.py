"""Waivers: asked for at a bill, decided by somebody else."""

from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.waivers.levels import LEVELS, level_of, may_grant
from billing.waivers.models import REQUESTED
from billing.waivers.repository import WaiverFilter, WaiverRepository
from billing.waivers.schemas import DecideOnWaiver, RequestWaiver, WaiverRead, WaiverState
from billing.waivers.service import WaiverService
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ = "billing.waiver.read"
DECIDE = LEVELS[0].permission
"""Whoever grants much may grant little: the lowest level opens the door, the size is weighed inside"""


@get("/waivers", permission=READ, summary="Waivers, newest first")
async def list_waivers(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    bill_id: FromQuery[UUID | None] = None,
    in_state: Annotated[WaiverState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[WaiverRead]:
    Disclosures(work).of_many()
    wanted = WaiverFilter(community_id=community_id, bill_id=bill_id, state=in_state)
    rows, following = await WaiverRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_read(work, row) for row in rows], next_cursor=following)


@get("/waivers/{waiver_id:uuid}", permission=READ, summary="A waiver")
async def read_waiver(waiver_id: FromPath[UUID], work: NamedDependency[Work]) -> WaiverRead:
    return await _detail(work, waiver_id)


@post("/bills/{bill_id:uuid}/waivers", permission="billing.waiver.request", summary="Ask for a waiver")
async def request_waiver(
    bill_id: FromPath[UUID], data: JSONBody[RequestWaiver], work: NamedDependency[Work]
) -> WaiverRead:
    waiver = await WaiverService(work).request(bill_id, data)
    return await _detail(work, waiver.id)


@post(
    "/waivers/{waiver_id:uuid}/decide",
    permission=DECIDE,
    status_code=200,
    summary="Grant a waiver or reject it (second person, within one's limit)",
)
async def decide_on_waiver(
    waiver_id: FromPath[UUID],
    data: JSONBody[DecideOnWaiver],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WaiverRead:
    await WaiverService(work).decide(waiver_id, if_match, approved=data.approved, text=data.text)
    await work.flush()
    return await _detail(work, waiver_id)


@post(
    "/waivers/{waiver_id:uuid}/withdraw",
    permission="billing.waiver.request",
    status_code=200,
    summary="Withdraw a waiver one has asked for",
)
async def withdraw_waiver(
    waiver_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> WaiverRead:
    await WaiverService(work).withdraw(waiver_id, if_match)
    await work.flush()
    return await _detail(work, waiver_id)


async def _detail(work: Work, id: UUID) -> WaiverRead:
    row = await WaiverRepository(work).detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.payer_id)
    return _read(work, row)


def _read(work: Work, row: Any) -> WaiverRead:
    level, found = level_of(work.principal.permissions), dict(row._mapping)
    let_off = found.pop("let_off")
    waits = row.state == REQUESTED and row.requested_by != work.principal.id
    return WaiverRead(**found, may_decide=waits and may_grant(level, row.amount_cents, 0, let_off))


routes = [list_waivers, read_waiver, request_waiver, decide_on_waiver, withdraw_waiver]

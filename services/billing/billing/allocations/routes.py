"""Shared costs split over homes: the list, one with its shares, and its steps."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.allocation_objections.schemas import UnitCode
from billing.allocations.reading import AllocationReading, previewed
from billing.allocations.repository import AllocationFilter
from billing.allocations.schemas import (
    AllocationDetailRead,
    AllocationPreviewRead,
    AllocationRead,
    AllocationShareRead,
    AllocationState,
    DiscloseAllocation,
    DraftAllocation,
    VoidAllocation,
)
from billing.allocations.service import AllocationService
from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work

READ, PREPARE, DISCLOSE = "billing.allocation.read", "billing.allocation.prepare", "billing.allocation.disclose"


@get("/allocations", permission=READ, summary="Shared costs split over homes, newest first")
async def list_allocations(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    in_state: Annotated[AllocationState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[AllocationRead]:
    wanted = AllocationFilter(community_id=community_id, state=in_state)
    items, following = await AllocationReading(work).listed(wanted, cursor, limit)
    return Page(items=items, next_cursor=following)


@post(
    "/allocations/preview",
    permission=PREPARE,
    idempotent=False,
    status_code=200,
    summary="How a shared cost would be split over the homes now",
)
async def preview_allocation(data: JSONBody[DraftAllocation], work: NamedDependency[Work]) -> AllocationPreviewRead:
    return previewed(await AllocationService(work).preview(data))


@post("/allocations", permission=PREPARE, summary="Split shared costs over homes: a draft for others to check")
async def draft_allocation(data: JSONBody[DraftAllocation], work: NamedDependency[Work]) -> AllocationDetailRead:
    allocation = await AllocationService(work).draft(data)
    return await AllocationReading(work).detail(allocation.id)


@get("/allocations/{allocation_id:uuid}", permission=READ, summary="A split with its costs, steps and objections")
async def read_allocation(allocation_id: FromPath[UUID], work: NamedDependency[Work]) -> AllocationDetailRead:
    return await AllocationReading(work).detail(allocation_id)


@get("/allocations/{allocation_id:uuid}/shares", permission=READ, summary="What each home bears, by code")
async def list_allocation_shares(
    *,
    allocation_id: FromPath[UUID],
    work: NamedDependency[Work],
    code: FromQuery[UnitCode | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[AllocationShareRead]:
    items, following = await AllocationReading(work).shares(allocation_id, code, cursor, limit)
    return Page(items=items, next_cursor=following)


@post(
    "/allocations/{allocation_id:uuid}/check",
    permission="billing.allocation.check",
    status_code=200,
    summary="Find a draft right (second person)",
)
async def check_allocation(
    allocation_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> AllocationDetailRead:
    await AllocationService(work).check(allocation_id, if_match)
    return await _changed(work, allocation_id)


@post(
    "/allocations/{allocation_id:uuid}/disclose",
    permission=DISCLOSE,
    status_code=200,
    summary="Disclose what was checked: the days for objections begin",
)
async def disclose_allocation(
    allocation_id: FromPath[UUID],
    data: JSONBody[DiscloseAllocation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> AllocationDetailRead:
    await AllocationService(work).disclose(allocation_id, if_match, data.days)
    return await _changed(work, allocation_id)


@post(
    "/allocations/{allocation_id:uuid}/bill",
    permission=DISCLOSE,
    status_code=202,
    summary="Bill what nobody objects to any more, or go on where that stopped",
)
async def bill_allocation(
    allocation_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> AllocationDetailRead:
    await AllocationService(work).bill(allocation_id, if_match)
    return await _changed(work, allocation_id)


@post(
    "/allocations/{allocation_id:uuid}/void",
    permission="billing.allocation.void",
    status_code=200,
    summary="Give up a split before it is billed",
)
async def void_allocation(
    allocation_id: FromPath[UUID],
    data: JSONBody[VoidAllocation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> AllocationDetailRead:
    await AllocationService(work).void(allocation_id, if_match, data.reason)
    return await _changed(work, allocation_id)


async def _changed(work: Work, id: UUID) -> AllocationDetailRead:
    await work.flush()
    return await AllocationReading(work).detail(id)


routes = [
    list_allocations,
    preview_allocation,
    draft_allocation,
    read_allocation,
    list_allocation_shares,
    check_allocation,
    disclose_allocation,
    bill_allocation,
    void_allocation,
]

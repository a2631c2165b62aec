"""Swaps over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.swap_requests import schemas
from ticketing.swap_requests.repository import SwapRepository
from ticketing.swap_requests.schemas import SwapRequestRead
from ticketing.swap_requests.service import SwapService

ONE = "/swap-requests/{swap_id:uuid}"
WORK, APPROVE = "ticketing.duty.work", "ticketing.duty.approve"


@get("/swap-requests", permission="ticketing.duty.read", summary="Swaps, newest first")
async def list_swap_requests(
    work: NamedDependency[Work],
    *,
    community_id: FromQuery[UUID | None] = None,
    open_only: FromQuery[bool] = False,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[SwapRequestRead]:
    rows, next_cursor = await SwapRepository(work).newest(community_id, open_only, cursor, limit)
    return Page(items=[SwapRequestRead(**row._mapping) for row in rows], next_cursor=next_cursor)


@post("/swap-requests", permission=WORK, summary="Ask a colleague to swap or to take over a shift")
async def open_swap_request(data: JSONBody[schemas.OpenSwapRequest], work: NamedDependency[Work]) -> SwapRequestRead:
    service = SwapService(work)
    return await service.read(await service.open(data))


@post(f"{ONE}/agree", permission=WORK, status_code=200, summary="The colleague agrees")
async def agree_swap_request(
    swap_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> SwapRequestRead:
    service = SwapService(work)
    return await service.read(await service.agree(swap_id, if_match))


@post(f"{ONE}/decline", permission=WORK, status_code=200, summary="The colleague declines")
async def decline_swap_request(
    swap_id: FromPath[UUID],
    data: JSONBody[schemas.RefuseSwapRequest],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> SwapRequestRead:
    service = SwapService(work)
    return await service.read(await service.decline(swap_id, if_match, data.reason))


@post(f"{ONE}/approve", permission=APPROVE, status_code=200, summary="A supervisor approves; the roster changes")
async def approve_swap_request(
    swap_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> SwapRequestRead:
    service = SwapService(work)
    return await service.read(await service.approve(swap_id, if_match))


@post(f"{ONE}/reject", permission=APPROVE, status_code=200, summary="A supervisor rejects")
async def reject_swap_request(
    swap_id: FromPath[UUID],
    data: JSONBody[schemas.RefuseSwapRequest],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> SwapRequestRead:
    service = SwapService(work)
    return await service.read(await service.reject(swap_id, if_match, data.reason))


@post(f"{ONE}/withdraw", permission=WORK, status_code=200, summary="Whoever asked withdraws")
async def withdraw_swap_request(
    swap_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> SwapRequestRead:
    service = SwapService(work)
    return await service.read(await service.withdraw(swap_id, if_match))


routes = [
    list_swap_requests,
    open_swap_request,
    agree_swap_request,
    decline_swap_request,
    approve_swap_request,
    reject_swap_request,
    withdraw_swap_request,
]

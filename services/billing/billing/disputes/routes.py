"""Disputes: taken down at a bill, ruled on by somebody else, withdrawn by the payer."""

from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.bills.repository import BillRepository
from billing.caller_checks.disclosures import Disclosures
from billing.disputes.models import UPHELD, may_settle
from billing.disputes.repository import DisputeFilter, DisputeRepository
from billing.disputes.schemas import (
    BillDisputesRead,
    DisputeRead,
    DisputeState,
    RaiseDispute,
    SettleDispute,
    WithdrawDispute,
)
from billing.disputes.service import DisputeService
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ = "billing.dispute.read"
OPEN = "billing.dispute.open"


@get("/disputes", permission=READ, summary="Disputed bills, newest first")
async def list_disputes(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    in_state: Annotated[DisputeState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DisputeRead]:
    Disclosures(work).of_many()
    wanted = DisputeFilter(community_id=community_id, state=in_state)
    rows, following = await DisputeRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_read(work, row) for row in rows], next_cursor=following)


@get("/bills/{bill_id:uuid}/disputes", permission="billing.bill.read", summary="What was said against a bill")
async def disputes_of_bill(bill_id: FromPath[UUID], work: NamedDependency[Work]) -> BillDisputesRead:
    await _disclosed(work, bill_id)
    return BillDisputesRead(items=[_read(work, row) for row in await DisputeRepository(work).of_bill(bill_id)])


@post("/bills/{bill_id:uuid}/disputes", permission=OPEN, summary="Take down that a payer disputes a bill")
async def dispute_bill(
    bill_id: FromPath[UUID], data: JSONBody[RaiseDispute], work: NamedDependency[Work]
) -> DisputeRead:
    await _disclosed(work, bill_id)
    dispute = await DisputeService(work).open(bill_id, data)
    await work.flush()
    return await _detail(work, dispute.id)


@post(
    "/disputes/{dispute_id:uuid}/settle",
    permission="billing.dispute.settle",
    status_code=200,
    summary="Rule on a dispute (second person)",
)
async def settle_dispute(
    dispute_id: FromPath[UUID],
    data: JSONBody[SettleDispute],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DisputeRead:
    await DisputeService(work).settle(dispute_id, if_match, data.answer, upheld=data.outcome == UPHELD)
    await work.flush()
    return await _detail(work, dispute_id)


@post(
    "/disputes/{dispute_id:uuid}/withdraw",
    permission=OPEN,
    status_code=200,
    summary="Take down that the payer disputes a bill no longer",
)
async def withdraw_dispute(
    dispute_id: FromPath[UUID],
    data: JSONBody[WithdrawDispute],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DisputeRead:
    await _detail(work, dispute_id)
    await DisputeService(work).withdraw(dispute_id, if_match, data.answer)
    await work.flush()
    return await _detail(work, dispute_id)


async def _disclosed(work: Work, bill_id: UUID) -> None:
    bill = await BillRepository(work).get(bill_id)
    await Disclosures(work).of_document(bill.unit_id, bill.payer_id)


async def _detail(work: Work, id: UUID) -> DisputeRead:
    row = await DisputeRepository(work).detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.payer_id)
    return _read(work, row)


def _read(work: Work, row: Any) -> DisputeRead:
    me = work.principal
    return DisputeRead(**row._mapping, may_settle=may_settle(row.state, row.opened_by, me.id, me.permissions))


routes = [list_disputes, disputes_of_bill, dispute_bill, settle_dispute, withdraw_dispute]

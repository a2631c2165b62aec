"""Deposits: the list, one with its deductions, and the steps of its refund."""

from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.deposits.approvals import APPROVE, REVIEW
from billing.deposits.models import APPROVED, REFUND_REQUESTED, Deposit
from billing.deposits.repository import DepositFilter, DepositRepository
from billing.deposits.schemas import (
    DecideOnRefund,
    DeductionRead,
    DepositDetailRead,
    DepositPaymentRead,
    DepositRead,
    DepositState,
    RequestRefund,
    SettleRefund,
)
from billing.deposits.service import DepositService
from billing.deposits.ways_back import came, ways_back
from billing.staff.repository import StaffRepository
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ, DECIDE, PAY_OUT = "billing.deposit.read", "billing.deposit.decide", "billing.deposit.pay_out"
_PERSONS = ("requested_by", "reviewed_by", "approved_by", "rejected_by", "closed_by")


@get("/deposits", permission=READ, summary="Deposits, newest first")
async def list_deposits(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    bill_id: FromQuery[UUID | None] = None,
    in_state: Annotated[DepositState | None, QueryParameter(name="state")] = None,
    overdue: FromQuery[bool | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DepositRead]:
    Disclosures(work).of_many()
    wanted = DepositFilter(community_id=community_id, unit_id=unit_id, bill_id=bill_id, state=in_state, overdue=overdue)
    rows, following = await DepositRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_read(work, row) for row in rows], next_cursor=following)


@get("/deposits/{deposit_id:uuid}", permission=READ, summary="A deposit with its deductions and payments")
async def read_deposit(deposit_id: FromPath[UUID], work: NamedDependency[Work]) -> DepositDetailRead:
    return await _detail(work, deposit_id)


@post(
    "/deposits/{deposit_id:uuid}/request-refund",
    permission="billing.deposit.request",
    status_code=200,
    summary="Ask for the refund of a deposit, with deductions the payer was told of",
)
async def request_refund(
    deposit_id: FromPath[UUID],
    data: JSONBody[RequestRefund],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepositDetailRead:
    await DepositService(work).request(deposit_id, if_match, data)
    return await _changed(work, deposit_id)


@post(
    "/deposits/{deposit_id:uuid}/decide",
    permission=DECIDE,
    status_code=200,
    summary="Approve a refund or reject it (second person; large or old ones finance and a manager)",
)
async def decide_on_refund(
    deposit_id: FromPath[UUID],
    data: JSONBody[DecideOnRefund],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepositDetailRead:
    await DepositService(work).decide(deposit_id, if_match, approved=data.approved, text=data.text)
    return await _changed(work, deposit_id)


@post(
    "/deposits/{deposit_id:uuid}/pay-out",
    permission=PAY_OUT,
    status_code=200,
    summary="Pay an approved refund out, through the channel the deposit came through",
)
async def pay_out_refund(
    deposit_id: FromPath[UUID],
    data: JSONBody[SettleRefund],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepositDetailRead:
    await DepositService(work).pay_out(deposit_id, if_match, data)
    return await _changed(work, deposit_id)


async def _changed(work: Work, id: UUID) -> DepositDetailRead:
    await work.flush()
    return await _detail(work, id)


async def _detail(work: Work, id: UUID) -> DepositDetailRead:
    deposits = DepositRepository(work)
    row = await deposits.detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.holder_id)
    deposit = await deposits.get(id)
    deductions = await deposits.deductions(id, deposit.refund_no)
    payments = await deposits.payments(deposit.bill_id)
    persons = [getattr(deposit, name) for name in _PERSONS]
    names = await StaffRepository(work).names([id for id in persons if id is not None])
    me = work.principal
    own = {name: getattr(deposit, name) for name in DepositDetailRead.__struct_fields__ if hasattr(Deposit, name)}
    return DepositDetailRead(
        **own,
        deposit=_read(work, row),
        deductions=[_deduction(each) for each in deductions],
        payments=[DepositPaymentRead(**payment._mapping) for payment in payments],
        channels=ways_back(came(payments), deposit.paid_cents - sum(each.amount_cents for each in deductions)),
        names={str(id): name for id, name in names.items()},
        may_pay_out=deposit.state == APPROVED and me.may(PAY_OUT) and not deposit.took_part(me.id),
    )


def _deduction(row: Any) -> DeductionRead:
    return DeductionRead(**{name: getattr(row, name) for name in DeductionRead.__struct_fields__})


def _read(work: Work, row: Any) -> DepositRead:
    me, found = work.principal, dict(row._mapping)
    done = [found.pop(name) for name in ("requested_by", "reviewed_by", "approved_by")]
    missing = (me.may(APPROVE) and done[2] is None) or (me.may(REVIEW) and done[1] is None)
    waits = row.state == REFUND_REQUESTED and me.may(DECIDE) and me.id not in done
    return DepositRead(**found, may_decide=waits and missing)


routes = [list_deposits, read_deposit, request_refund, decide_on_refund, pay_out_refund]

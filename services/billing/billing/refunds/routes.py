"""Refunds of what was paid ahead: the list, one with the payments it is of, and its steps."""

from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.refunds.models import APPROVED, WAITING, Refund
from billing.refunds.repository import RefundFilter, RefundRepository
from billing.refunds.schemas import (
    DecideOnCreditRefund,
    GiveUpCreditRefund,
    RefundDetailRead,
    RefundOriginRead,
    RefundRead,
    RefundState,
    RequestCreditRefund,
    SettleCreditRefund,
)
from billing.refunds.service import APPROVE, REVIEW, RefundService, channels_of
from billing.staff.repository import StaffRepository
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ, DECIDE, PAY_OUT = "billing.refund.read", "billing.refund.decide", "billing.refund.pay_out"
_PERSONS = ("requested_by", "reviewed_by", "approved_by", "rejected_by", "closed_by")


@get("/refunds", permission=READ, summary="Refunds of what was paid ahead, newest first")
async def list_refunds(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    payer_id: FromQuery[UUID | None] = None,
    in_state: Annotated[RefundState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[RefundRead]:
    Disclosures(work).of_many()
    wanted = RefundFilter(community_id=community_id, unit_id=unit_id, payer_id=payer_id, state=in_state)
    rows, following = await RefundRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_read(work, row) for row in rows], next_cursor=following)


@get("/refunds/{refund_id:uuid}", permission=READ, summary="A refund with the payments it is of")
async def read_refund(refund_id: FromPath[UUID], work: NamedDependency[Work]) -> RefundDetailRead:
    return await _detail(work, refund_id)


@post(
    "/units/{unit_id:uuid}/refunds",
    permission="billing.refund.request",
    summary="Ask for a refund of what somebody has paid ahead for a unit",
)
async def request_credit_refund(
    unit_id: FromPath[UUID], data: JSONBody[RequestCreditRefund], work: NamedDependency[Work]
) -> RefundDetailRead:
    await Disclosures(work).of_document(unit_id, data.payer_id)
    refund = await RefundService(work).request(unit_id, data)
    return await _detail(work, refund.id)


@post(
    "/refunds/{refund_id:uuid}/decide",
    permission=DECIDE,
    status_code=200,
    summary="Approve a refund or reject it (second person; large or old ones finance and a manager)",
)
async def decide_on_credit_refund(
    refund_id: FromPath[UUID],
    data: JSONBody[DecideOnCreditRefund],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> RefundDetailRead:
    await RefundService(work).decide(refund_id, if_match, approved=data.approved, text=data.text)
    return await _changed(work, refund_id)


@post(
    "/refunds/{refund_id:uuid}/pay-out",
    permission=PAY_OUT,
    status_code=200,
    summary="Pay an approved refund out, through a channel it came through",
)
async def pay_credit_refund(
    refund_id: FromPath[UUID],
    data: JSONBody[SettleCreditRefund],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> RefundDetailRead:
    await RefundService(work).pay_out(refund_id, if_match, data)
    return await _changed(work, refund_id)


@post(
    "/refunds/{refund_id:uuid}/fail",
    permission=PAY_OUT,
    status_code=200,
    summary="Say that an approved refund cannot be paid; it is credit again",
)
async def fail_credit_refund(
    refund_id: FromPath[UUID],
    data: JSONBody[GiveUpCreditRefund],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> RefundDetailRead:
    await RefundService(work).fail(refund_id, if_match, data.text)
    return await _changed(work, refund_id)


async def _changed(work: Work, id: UUID) -> RefundDetailRead:
    await work.flush()
    return await _detail(work, id)


async def _detail(work: Work, id: UUID) -> RefundDetailRead:
    refunds = RefundRepository(work)
    row = await refunds.detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.payer_id)
    refund = await refunds.get(id)
    payments = await RefundService(work).origins(refund)
    persons = [getattr(refund, name) for name in _PERSONS]
    names = await StaffRepository(work).names([id for id in persons if id is not None])
    me = work.principal
    own = {name: getattr(refund, name) for name in RefundDetailRead.__struct_fields__ if hasattr(Refund, name)}
    return RefundDetailRead(
        **own,
        refund=_read(work, row),
        origins=[RefundOriginRead(**payment._mapping) for payment in payments],
        channels=channels_of(refund, payments),
        names={str(id): name for id, name in names.items()},
        may_pay_out=refund.state == APPROVED and me.may(PAY_OUT) and not refund.took_part(me.id),
    )


def _read(work: Work, row: Any) -> RefundRead:
    me, found = work.principal, dict(row._mapping)
    done = [found.pop(name) for name in ("requested_by", "reviewed_by", "approved_by")]
    missing = (me.may(APPROVE) and done[2] is None) or (me.may(REVIEW) and done[1] is None)
    waits = row.state in WAITING and me.may(DECIDE) and me.id not in done
    return RefundRead(**found, may_decide=waits and missing)


routes = [
    list_refunds,
    read_refund,
    request_credit_refund,
    decide_on_credit_refund,
    pay_credit_refund,
    fail_credit_refund,
]

"""Corrections: worked out and asked for at a bill, decided by somebody else."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody
from msgspec import convert

from billing.adjustments.changes import Change
from billing.adjustments.models import REQUESTED
from billing.adjustments.repository import AdjustmentRepository
from billing.adjustments.schemas import (
    AdjustedItemRead,
    AdjustedLineRead,
    AdjustmentPreviewRead,
    AdjustmentRead,
    BillAdjustmentsRead,
    DecideOnAdjustment,
    PreviewAdjustment,
    RequestAdjustment,
)
from billing.adjustments.service import AdjustmentService
from billing.bills.repository import BillRepository
from billing.caller_checks.disclosures import Disclosures
from kit.problems import NotFound
from kit.work import Work

REQUEST, DECIDE = "billing.adjustment.request", "billing.adjustment.decide"


@post(
    "/bills/{bill_id:uuid}/adjustments/preview",
    permission=REQUEST,
    idempotent=False,
    status_code=200,
    summary="What a bill would charge, worked out with what is known today",
)
async def preview_adjustment(
    bill_id: FromPath[UUID], data: JSONBody[PreviewAdjustment], work: NamedDependency[Work]
) -> AdjustmentPreviewRead:
    await _disclosed(work, bill_id)
    bill = await BillRepository(work).get(bill_id)
    worked = await AdjustmentService(work).preview(bill_id, data)
    lowered = worked.lowered
    return AdjustmentPreviewRead(
        items=_items(worked.changes, await _old(work, [bill_id])),
        old_cents=worked.old_cents,
        new_cents=worked.new_cents,
        credited_cents=lowered.over_cents,
        added_cents=worked.added_cents,
        discount_cents=lowered.discount_cents,
        balance_cents=lowered.due_cents - bill.paid_cents + lowered.over_cents,
    )


@post("/bills/{bill_id:uuid}/adjustments", permission=REQUEST, summary="Ask for a correction of an issued bill")
async def request_adjustment(
    bill_id: FromPath[UUID], data: JSONBody[RequestAdjustment], work: NamedDependency[Work]
) -> AdjustmentRead:
    await _disclosed(work, bill_id)
    adjustment = await AdjustmentService(work).request(bill_id, data)
    return await _detail(work, adjustment.id)


@get("/bills/{bill_id:uuid}/adjustments", permission="billing.bill.read", summary="Corrections of a bill")
async def adjustments_of_bill(bill_id: FromPath[UUID], work: NamedDependency[Work]) -> BillAdjustmentsRead:
    await _disclosed(work, bill_id)
    rows, old = await AdjustmentRepository(work).of_bill(bill_id), await _old(work, [bill_id])
    return BillAdjustmentsRead(items=[_read(work, row, old) for row in rows])


@post(
    "/adjustments/{adjustment_id:uuid}/decide",
    permission=DECIDE,
    status_code=200,
    summary="Book a correction or reject it (second person)",
)
async def decide_on_adjustment(
    adjustment_id: FromPath[UUID],
    data: JSONBody[DecideOnAdjustment],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> AdjustmentRead:
    await AdjustmentService(work).decide(adjustment_id, if_match, approved=data.approved, text=data.text)
    await work.flush()
    return await _detail(work, adjustment_id)


@post(
    "/adjustments/{adjustment_id:uuid}/withdraw",
    permission=REQUEST,
    status_code=200,
    summary="Withdraw a correction one has asked for",
)
async def withdraw_adjustment(
    adjustment_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> AdjustmentRead:
    await AdjustmentService(work).withdraw(adjustment_id, if_match)
    await work.flush()
    return await _detail(work, adjustment_id)


async def _disclosed(work: Work, bill_id: UUID) -> None:
    bill = await BillRepository(work).get(bill_id)
    await Disclosures(work).of_document(bill.unit_id, bill.payer_id)


async def _detail(work: Work, id: UUID) -> AdjustmentRead:
    row = await AdjustmentRepository(work).detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.payer_id)
    return _read(work, row, await _old(work, [row.bill_id]))


async def _old(work: Work, bill_ids: Sequence[UUID]) -> dict[UUID, Any]:
    return {line.id: line for line in await BillRepository(work).lines(bill_ids)}


def _read(work: Work, row: Any, old: Mapping[UUID, Any]) -> AdjustmentRead:
    me, found = work.principal, dict(row._mapping)
    changes = convert(found.pop("changes"), list[Change])
    del found["unit_id"], found["payer_id"]
    waits = row.state == REQUESTED
    return AdjustmentRead(
        **found,
        items=_items(changes, old),
        may_decide=waits and me.may(DECIDE) and row.requested_by != me.id,
        may_withdraw=waits and me.may(REQUEST) and row.requested_by == me.id,
    )


def _items(changes: Iterable[Change], old: Mapping[UUID, Any]) -> list[AdjustedItemRead]:
    return [
        AdjustedItemRead(
            charge_item_id=one.charge_item_id,
            item_name=next(old[id].item_name for id in one.line_ids),
            old_cents=one.old_cents,
            new_cents=one.new_cents,
            old_lines=[_line(old[id]) for id in one.line_ids],
            new_lines=[_line(line) for line in one.lines],
        )
        for one in changes
    ]


def _line(line: Any) -> AdjustedLineRead:
    return AdjustedLineRead(**{name: getattr(line, name) for name in AdjustedLineRead.__struct_fields__})


routes = [preview_adjustment, request_adjustment, adjustments_of_bill, decide_on_adjustment, withdraw_adjustment]

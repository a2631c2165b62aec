"""Correcting an issued bill: worked out, asked for, approved by somebody else and booked (C4.2, C4.9, C4.10)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct
from uuid_utils.compat import uuid7

from billing.adjustments.booking import Booking, Lowered
from billing.adjustments.changes import Change, goes_below, split
from billing.adjustments.errors import (
    AddsTooLittle,
    AdjustmentOutdated,
    BelowWaived,
    NotAdjustable,
    NothingToAdjust,
    ReplacedElsewhere,
)
from billing.adjustments.models import CORRECTION, ENDING, PREFIX, REQUESTED, Adjustment
from billing.adjustments.repository import AdjustmentRepository
from billing.adjustments.rerating import Rerating
from billing.adjustments.schemas import PreviewAdjustment, RequestAdjustment
from billing.bills.models import CHARGE, OPEN, PAID, UNIT, Bill, BillLine
from billing.bills.repository import BillRepository
from billing.bills.service import BillService, fact
from billing.charge_items.repository import ChargeItemRepository
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.disputes.repository import DisputeRepository
from billing.dunning_reviews.service import ReviewService
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from billing.payments.credits import CreditService
from billing.ratings.plans import ADVANCE
from billing.units.repository import UnitRepository
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class Worked(Struct, frozen=True):
    """A correction as it would be booked now."""

    unit_id: UUID
    lines: Sequence[BillLine]
    changes: list[Change]
    lowered: Lowered

    @property
    def old_cents(self) -> int:
        return sum(one.old_cents for one in self.changes)

    @property
    def new_cents(self) -> int:
        return sum(one.new_cents for one in self.changes)

    @property
    def added_cents(self) -> int:
        return sum(one.more_cents for one in split(self.changes)[1])


class AdjustmentService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.adjustments = AdjustmentRepository(work)
        self.bills = BillRepository(work)
        self.booking = Booking(work)

    async def preview(self, bill_id: UUID, wanted: PreviewAdjustment) -> Worked:
        """Raises what `_work_out` raises, and InvalidFields."""
        bill = await self.bills.get(bill_id)
        if wanted.last_day is not None and bill.bill_in != ADVANCE:
            raise InvalidFields([FieldError("last_day", "not_in_advance")])
        if (wanted.last_day is None) != (wanted.ended_by is None):
            raise InvalidFields([FieldError("ended_by", "required" if wanted.ended_by is None else "not_used")])
        if wanted.last_day is not None and wanted.last_day >= bill.period_to:
            raise InvalidFields([FieldError("last_day", "after_the_end")])
        return await self._work_out(bill, wanted.charge_item_ids, wanted.last_day, wanted.ended_by)

    async def request(self, bill_id: UUID, wanted: RequestAdjustment) -> Adjustment:
        """Raises what `preview` raises, NothingToAdjust and AdjustmentWaits."""
        worked, bill = await self.preview(bill_id, wanted), await self.bills.get(bill_id)
        if not worked.changes:
            raise NothingToAdjust
        if wanted.dispute_id is not None:
            dispute = await DisputeRepository(self.work).find(wanted.dispute_id)
            if dispute is None or dispute.bill_id != bill_id:
                raise InvalidFields([FieldError("dispute_id", "unknown_record")])
        communities = CommunityRepository(self.work)
        community = await communities.get(bill.community_id)
        (seq,) = await communities.take(bill.community_id, PREFIX, self.work.today, 1)
        adjustment = Adjustment(
            id=uuid7(),
            no=document_no(PREFIX, community.code, self.work.today, seq),
            community_id=bill.community_id,
            unit_id=worked.unit_id,
            bill_id=bill.id,
            payer_id=bill.payer_id,
            kind=CORRECTION if wanted.last_day is None else ENDING,
            last_day=wanted.last_day,
            ended_by=wanted.ended_by,
            dispute_id=wanted.dispute_id,
            reason=wanted.reason,
            old_cents=worked.old_cents,
            new_cents=worked.new_cents,
            changes=msgspec.to_builtins(worked.changes),
            state=REQUESTED,
            requested_by=self.work.principal.id,
            credited_cents=0,
        )
        await self.adjustments.keep(adjustment)
        self.work.record(adjustment, published.AdjustmentRequested(**_fact(adjustment, bill)))
        await self.work.session.flush()
        return adjustment

    async def decide(self, id: UUID, expected: int, *, approved: bool, text: str | None) -> None:
        """Book it, or not. Raises AdjustmentDecided, SecondPersonRequired, AdjustmentOutdated when it would be another
        one by now, and what `_work_out` raises."""
        adjustment = await self.adjustments.get(id, expected, lock=True)
        me, now = self.work.principal.id, self.work.now
        if not approved:
            if text is None:
                raise InvalidFields([FieldError("text", "required")])
            adjustment.reject(me, now, text)
            bill = await self.bills.get(adjustment.bill_id)
            self.work.record(adjustment, published.AdjustmentRejected(**_fact(adjustment, bill)))
            return
        asked = msgspec.convert(adjustment.changes, list[Change])
        less, more = split(asked)
        adjustment.apply(me, now, text, lowers=bool(less), adds=bool(more))
        no = await self._next_no(adjustment) if more else ""
        await UnitRepository(self.work).hold([adjustment.unit_id])
        bill = (await self.bills.lock_all([adjustment.bill_id]))[adjustment.bill_id]
        items = [one.charge_item_id for one in asked]
        worked = await self._work_out(bill, items, adjustment.last_day, adjustment.ended_by)
        if worked.changes != asked:
            raise AdjustmentOutdated
        await self._book(adjustment, bill, worked, no)

    async def withdraw(self, id: UUID, expected: int) -> None:
        adjustment = await self.adjustments.get(id, expected, lock=True)
        adjustment.withdraw(self.work.principal.id, self.work.now)
        bill = await self.bills.get(adjustment.bill_id)
        self.work.record(adjustment, published.AdjustmentWithdrawn(**_fact(adjustment, bill)))

    async def _next_no(self, adjustment: Adjustment) -> str:
        community = await CommunityRepository(self.work).get(adjustment.community_id)
        return await BillService(self.work).next_no(adjustment.community_id, community.code)

    async def _work_out(
        self, bill: Bill, items: Sequence[UUID] | None, last_day: date | None, ended_by: str | None
    ) -> Worked:
        """Raises NotAdjustable, ReplacedElsewhere, NotRated, AddsTooLittle, BelowWaived, InvalidFields."""
        if bill.state not in (*OPEN, PAID) or bill.unit_id is None:
            raise NotAdjustable(state=bill.state)
        lines = await self.bills.lines_of(bill.id)
        standing = await self._standing(bill, lines, items)
        ended = await self.adjustments.ended(bill.adjusts_id or bill.id)
        until = min((day for day in (ended, last_day) if day is not None), default=None)
        changes = await Rerating(self.work).changes(bill, bill.unit_id, standing, until)
        less, _ = split(changes)
        if (item := goes_below(less, _sums(lines))) is not None:
            raise AddsTooLittle(charge_item_id=item)
        late_fee = (await LateFees(self.work).of([bill])).get(bill.id, NO_FEE).left_cents
        lowered = await self.booking.lowered(bill, lines, changes, ended_by, late_fee)
        if lowered.by_cents and lowered.due_cents < 0:
            raise BelowWaived(waived_cents=bill.waived_cents)
        return Worked(bill.unit_id, lines, changes, lowered)

    async def _standing(
        self, bill: Bill, lines: Sequence[BillLine], items: Sequence[UUID] | None
    ) -> Mapping[UUID, Sequence[BillLine]]:
        standing: dict[UUID, list[BillLine]] = {}
        for line in lines:
            rated = line.kind == CHARGE and line.object_kind == UNIT and line.price_version_id is not None
            if rated and not line.released:
                standing.setdefault(line.charge_item_id, []).append(line)
        if not standing:
            added = await self.adjustments.elsewhere(bill.id)
            if added is not None:
                raise ReplacedElsewhere(no=added.no, bill_id=added.id)
            raise NotAdjustable(state=bill.state)
        if items is None:
            return standing
        if not set(items) <= standing.keys():
            raise InvalidFields([FieldError("charge_item_ids", "unknown_record")])
        return {item: found for item, found in standing.items() if item in set(items)}

    async def _book(self, adjustment: Adjustment, bill: Bill, worked: Worked, no: str) -> None:
        less, more = split(worked.changes)
        natures = await ChargeItemRepository(self.work).natures([one.charge_item_id for one in worked.changes])
        was_paid, added = bill.state == PAID, None
        if less:
            await self.booking.lower(adjustment, bill, worked.lines, less, natures)
        if more:
            added = await self.booking.add(adjustment, bill, worked.lines, more, natures=natures, no=no)
        await self.work.session.flush()
        about: dict[str, Any] = {
            "adjustment_id": adjustment.id,
            "adjustment_no": adjustment.no,
            "old_cents": adjustment.old_cents,
            "new_cents": adjustment.new_cents,
            "credited_cents": adjustment.credited_cents,
            "added_bill_id": adjustment.added_bill_id,
            "requested_by": adjustment.requested_by,
            "decided_by": adjustment.decided_by,
        }
        self.work.record(bill, published.BillAdjusted(**fact(bill), **about))
        service, credits = BillService(self.work), CreditService(self.work)
        if bill.state == PAID and not was_paid:
            await service.state_settled([bill])
        elif bill.overdue_at is not None:
            await ReviewService(self.work).of_units([bill.unit_id])
        settled = await credits.use_on_units([adjustment.unit_id])
        if added is not None:
            self.work.record(added, published.BillIssued(**fact(added)))
        await service.state_settled(settled)
        self.work.record(adjustment, published.AdjustmentApplied(**_fact(adjustment, bill)))
        if adjustment.kind == ENDING and adjustment.credited_cents:
            await self._state_refund_due(adjustment, bill)

    async def _state_refund_due(self, adjustment: Adjustment, bill: Bill) -> None:
        """What no other bill of the payer has taken waits to be given back."""
        found = await CreditService(self.work).credits.of_units([adjustment.unit_id])
        left = sum(credit.balance_cents for credit in found if credit.payer_id == adjustment.payer_id)
        if not left:
            return
        due = published.CreditRefundDue(
            community_id=adjustment.community_id,
            unit_id=adjustment.unit_id,
            payer_id=adjustment.payer_id,
            bill_id=bill.id,
            bill_no=bill.no or "",
            adjustment_no=adjustment.no,
            amount_cents=min(left, adjustment.credited_cents),
        )
        self.work.record(adjustment, due)


def _sums(lines: Sequence[BillLine]) -> dict[UUID, int]:
    sums: dict[UUID, int] = {}
    for line in lines:
        sums[line.charge_item_id] = sums.get(line.charge_item_id, 0) + line.amount_cents
    return sums


def _fact(adjustment: Adjustment, bill: Bill) -> dict[str, Any]:
    return {
        "no": adjustment.no,
        "community_id": adjustment.community_id,
        "unit_id": adjustment.unit_id,
        "payer_id": adjustment.payer_id,
        "bill_id": adjustment.bill_id,
        "bill_no": bill.no or "",
        "kind": adjustment.kind,
        "old_cents": adjustment.old_cents,
        "new_cents": adjustment.new_cents,
        "requested_by": adjustment.requested_by,
        "decided_by": adjustment.decided_by,
    }

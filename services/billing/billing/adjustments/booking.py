"""Booking a correction: lines change places, the ledger follows, and what is overpaid becomes credit (C4.9, C4.10).

What comes to less stands on the bill itself, so that its due date, its late fee and its promise are those of what was
really owed. What comes to more is a bill of its own, due anew: nobody was late with what nobody had asked for."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.adjustments.changes import Change, NewLine, split
from billing.adjustments.models import PAYER, Adjustment
from billing.adjustments.repository import AdjustmentRepository
from billing.bills.due_dates import due_date
from billing.bills.models import CHARGE, OPEN, UNIT, Bill, BillLine, Taken, effective, offered
from billing.bills.repository import BillRepository
from billing.bills.service import BillService
from billing.early_payments.offers import Charged, kept_offer
from billing.early_payments.repository import EarlyPaymentRepository
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from billing.ledgers.service import LedgerService
from billing.payments.credits import CreditService
from billing.ratings.periods import Period
from billing.ratings.plans import ARREARS
from kit.work import Work


class Lowered(NamedTuple):
    """What becomes of a bill that charges less. `over_cents`: what of its money is too much."""

    by_cents: int
    offer_cents: int
    discount_cents: int
    over_cents: int
    due_cents: int
    """negative: more was waived than it would charge"""


class Booking:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.bills = BillRepository(work)
        self.found = AdjustmentRepository(work)
        self.ledger = LedgerService(work)

    async def lowered(
        self, bill: Bill, lines: Sequence[BillLine], changes: Sequence[Change], ended_by: str | None, late_fee_left: int
    ) -> Lowered:
        """What would become of it now."""
        less, _ = split(changes)
        by, offer = -sum(one.more_cents for one in less), bill.offer_cents
        if by and bill.offer_id is not None:
            # What has lapsed once is promised no more.
            offer = min(offer, await self._offer(bill, lines, less, ended_by))
        discount = min(offer, bill.discount_cents) if bill.discount_cents else 0
        left = bill.amount_cents - by - bill.waived_cents
        in_time = offered(bill, self.work.today) and not late_fee_left and bill.state in OPEN
        if by and in_time and bill.paid_cents >= left - offer:
            discount = offer
        due = left - discount
        return Lowered(by, offer, discount, max(0, bill.paid_cents - due), due)

    async def _offer(self, bill: Bill, lines: Sequence[BillLine], less: Sequence[Change], ended_by: str | None) -> int:
        """What is promised for paying it early is promised of what it charges; who leaves early loses it where the
        offer said so."""
        early = None if bill.offer_id is None else await EarlyPaymentRepository(self.work).find(bill.offer_id)
        ended = {one.charge_item_id for one in less} if ended_by == PAYER else set()
        if early is None or (early.lapses_on_exit and ended.intersection(early.terms.item_ids)):
            return 0
        gone = {id for one in less for id in one.line_ids}
        issued = [_charged(line) for line in lines if line.adjustment_id is None]
        stays = [_charged(line) for line in effective(lines) if line.id not in gone]
        comes = [
            Charged(one.charge_item_id, line.amount_cents, Period(line.period_from, line.period_to))
            for one in less
            for line in one.lines
        ]
        return kept_offer(early.terms, issued, [*stays, *comes])

    async def lower(
        self,
        adjustment: Adjustment,
        bill: Bill,
        lines: Sequence[BillLine],
        less: Sequence[Change],
        natures: Mapping[UUID, str],
    ) -> None:
        """The bill itself charges less. It is locked, and its unit is held."""
        before = (await LateFees(self.work).of([bill])).get(bill.id, NO_FEE)
        lowered = await self.lowered(bill, lines, less, adjustment.ended_by, before.left_cents)
        await self._replace(adjustment, bill.id, lines, less)
        await self.found.read_again(bill.adjusts_id or bill.id, [one.charge_item_id for one in less if not one.lines])
        journals = {bill.id: adjustment.journal_id or uuid7()}
        await self.ledger.post_bills(journals, bill.community_id, natures, adjustment.id)
        service, discounted_at = BillService(self.work), bill.discounted_at
        await service.take_discount_back(bill)
        over = bill.lower(lowered.by_cents, lowered.offer_cents, lowered.discount_cents)
        await service.let_go([bill])
        bill.discounted_at = (discounted_at or self.work.now) if bill.discount_cents else None
        await self.work.session.flush()
        credits = CreditService(self.work)
        await credits.free(bill, adjustment.unit_id, Taken(over), before, adjustment.id)
        after = (await LateFees(self.work).of([bill])).get(bill.id, NO_FEE)
        settled = bill.late_fee_paid_cents + bill.late_fee_waived_cents
        more = max(0, settled - after.cents) - max(0, settled - before.cents)
        late_fee = min(bill.late_fee_paid_cents, max(0, more))
        bill.free_late_fee(late_fee, max(0, after.cents - settled + late_fee))
        await self.work.session.flush()
        await credits.free(bill, adjustment.unit_id, Taken(late_fee_cents=late_fee), before, adjustment.id)
        adjustment.credited_cents = over + late_fee

    async def add(
        self,
        adjustment: Adjustment,
        bill: Bill,
        lines: Sequence[BillLine],
        more: Sequence[Change],
        *,
        natures: Mapping[UUID, str],
        no: str,
    ) -> Bill:
        """A bill of what comes to more."""
        cents = sum(one.more_cents for one in more)
        added = bill.again(due_date(ARREARS, Period(bill.period_from, bill.period_to), self.work.today))
        added.id = adjustment.added_bill_id or added.id
        added.no, added.adjusts_id, added.bill_in = no, bill.adjusts_id or bill.id, ARREARS
        added.amount_cents = added.balance_cents = cents
        added.issued_at, added.issued_by = self.work.now, self.work.principal.id
        written = await self._written(adjustment, added.id, lines, more)
        await self.found.release(bill.id, [id for one in more for id in one.line_ids])
        await BillService(self.work).issue(added, written, dict(natures))
        return added

    async def _replace(
        self, adjustment: Adjustment, bill_id: UUID, lines: Sequence[BillLine], less: Sequence[Change]
    ) -> None:
        await self.found.release(bill_id, [id for one in less for id in one.line_ids])
        written = await self._written(adjustment, bill_id, lines, less)
        self.work.session.add_all(written)
        await self.work.session.flush()
        for one in less:
            added = [line.id for line in written if line.charge_item_id == one.charge_item_id and line.kind == CHARGE]
            if added:
                await self.found.dispute_too(bill_id, one.line_ids, added)

    async def _written(
        self, adjustment: Adjustment, bill_id: UUID, lines: Sequence[BillLine], changes: Sequence[Change]
    ) -> list[BillLine]:
        by_id = {line.id: line for line in lines}
        written = [by_id[id].reversal(bill_id, adjustment.id) for one in changes for id in one.line_ids]
        return written + [_line(adjustment, bill_id, one.charge_item_id, line) for one in changes for line in one.lines]


def _charged(line: BillLine) -> Charged:
    return Charged(line.charge_item_id, line.amount_cents, Period(line.period_from, line.period_to))


def _line(adjustment: Adjustment, bill_id: UUID, item_id: UUID, line: NewLine) -> BillLine:
    return BillLine(
        tenant_id=adjustment.tenant_id,
        id=uuid7(),
        bill_id=bill_id,
        kind=CHARGE,
        object_kind=UNIT,
        object_id=adjustment.unit_id,
        charge_item_id=item_id,
        price_version_id=line.price_version_id,
        period_from=line.period_from,
        period_to=line.period_to,
        amount_cents=line.amount_cents,
        tax_rate=line.tax_rate,
        tax_cents=line.tax_cents,
        label=line.label,
        trace=line.trace,
        discount_cents=line.discount_cents,
        discount_id=line.discount_id,
        discount_shares=[{"id": str(id), "cents": cents} for id, cents in line.discount_shares] or None,
        released=False,
        adjustment_id=adjustment.id,
    )

"""Bills in SQL: locking those that money moves on, and the lists and details people read."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import BigInteger, Text, case, cast, func, literal, literal_column, select, text, union_all

from billing.bills.models import DRAFT, IS_DISPUTED, IS_OPEN, IS_OVERDUE, IS_PROMISED, STATES, Bill, BillLine
from billing.charge_items.models import ChargeItem
from billing.lists.narrowing import narrowed
from billing.payments.models import OVERPAID, REVERSED, CreditEntry, Payment, PaymentAllocation
from billing.ratings.periods import Period
from billing.receipts.models import Receipt
from billing.units.models import Unit
from kit.repository import Repository

_RELEASE = text("UPDATE bill_line SET released = true WHERE tenant_id = :tenant_id AND bill_id = :bill_id")
# What a bill that only added to another one stood instead of stands again.
_REVIVE = text("""
UPDATE bill_line SET released = false FROM bill_line r
WHERE bill_line.tenant_id = :tenant_id AND r.tenant_id = :tenant_id AND r.bill_id = :bill_id
  AND r.reverses_id = bill_line.id AND bill_line.bill_id <> :bill_id AND bill_line.kind = 'charge'""")
_NOT_LET_GO = text("""
UPDATE payment SET discount_cents = payment.discount_cents - a.discount_cents, updated_at = :now
FROM payment_allocation a
WHERE payment.tenant_id = :tenant_id AND payment.id = a.payment_id AND payment.state = 'succeeded'
  AND a.tenant_id = :tenant_id AND a.bill_id = :bill_id AND a.discount_journal_id = :journal_id""")

COUNTED = 500
"""How far a tab is counted: bills grow for years, and nobody needs the exact number to open a tab."""

SUMMARY = (
    Bill.id,
    Bill.version,
    Bill.no,
    Bill.community_id,
    Bill.unit_id,
    Unit.code.label("unit_code"),
    Bill.payer_id,
    Bill.joint,
    Bill.run_id,
    Bill.period_from,
    Bill.period_to,
    Bill.due_date,
    Bill.state,
    Bill.overdue_at,
    Bill.disputed_at,
    Bill.amount_cents,
    Bill.deposit_cents,
    Bill.discount_cents,
    Bill.offer_cents,
    Bill.offer_until,
    Bill.waived_cents,
    Bill.paid_cents,
    Bill.balance_cents,
    Bill.late_fee_paid_cents,
    Bill.late_fee_waived_cents,
    Bill.issued_at,
)
_UNIT = (Unit.tenant_id == Bill.tenant_id) & (Unit.id == Bill.unit_id)
_STILL_LET_GO = (Payment.state == REVERSED) | (PaymentAllocation.discount_journal_id == Bill.discount_journal_id)
"""Not taken back with other money since; of what was reversed it is told as it was."""
_ITEM = (ChargeItem.tenant_id == BillLine.tenant_id) & (ChargeItem.id == BillLine.charge_item_id)


_FREED = cast(
    select(func.coalesce(func.sum(CreditEntry.amount_cents), 0))
    .where(
        CreditEntry.tenant_id == PaymentAllocation.tenant_id,
        CreditEntry.payment_id == PaymentAllocation.payment_id,
        CreditEntry.bill_id == PaymentAllocation.bill_id,
        CreditEntry.kind == OVERPAID,
    )
    .correlate(PaymentAllocation)
    .scalar_subquery(),
    BigInteger,
)
"""What of it became credit again as the bill was corrected."""


class BillFilter(Struct, frozen=True, kw_only=True):
    """What a list of bills is narrowed to. Drafts are only seen through their run."""

    community_id: UUID | None = None
    building_id: UUID | None = None
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    run_id: UUID | None = None
    no: str | None = None
    month: Period | None = None
    state: str | None = None
    overdue: bool | None = None
    disputed: bool | None = None
    payers: tuple[UUID, ...] | None = None
    """whose alone, in a fixed order"""


class BillRepository(Repository[Bill]):
    model = Bill

    async def open_of_unit(self, unit_id: UUID, *, lock: bool = False) -> list[Bill]:
        """The unit's open bills, oldest id first: everybody locks in this order."""
        statement = self.scoped(select(Bill).where(Bill.unit_id == unit_id, IS_OPEN).order_by(Bill.id))
        return await self._load(statement, lock)

    async def open_of_units(self, unit_ids: Sequence[UUID]) -> list[Bill]:
        statement = select(Bill).where(Bill.unit_id.in_(unit_ids), IS_OPEN).order_by(Bill.id)
        return await self._load(statement, lock=True)

    async def owed_of_units(self, unit_ids: Sequence[UUID]) -> list[Bill]:
        """To look at: nothing of them is held."""
        statement = self.scoped(select(Bill).where(Bill.unit_id.in_(unit_ids), IS_OPEN).order_by(Bill.id))
        return await self._load(statement, lock=False)

    async def open_of_payer(self, payer_id: UUID) -> list[Bill]:
        """What somebody owes over all units within reach."""
        return await self._load(self.scoped(select(Bill).where(Bill.payer_id == payer_id, IS_OPEN)), lock=False)

    async def open_for_fees(self, after: UUID, limit: int) -> list[Bill]:
        """Bills of which nothing but a late fee may be open, in order."""
        left = Bill.balance_cents == literal_column("0")
        statement = self.scoped(select(Bill)).where(IS_OPEN, left, Bill.id > after).order_by(Bill.id).limit(limit)
        return await self._load(statement, lock=False)

    async def open_for_promises(self, today: date, after: UUID, limit: int) -> list[Bill]:
        """Bills of which nothing but a late fee and a rest that is promised may be open, in order."""
        statement = self.scoped(select(Bill)).where(IS_OPEN, IS_PROMISED, Bill.offer_until >= today, Bill.id > after)
        return await self._load(statement.order_by(Bill.id).limit(limit), lock=False)

    async def lock_all(self, ids: Collection[UUID]) -> dict[UUID, Bill]:
        bills = await self._load(select(Bill).where(Bill.id.in_(ids)).order_by(Bill.id), lock=True)
        return {bill.id: bill for bill in bills}

    async def _load(self, statement: Any, lock: bool) -> list[Bill]:
        if lock:
            await self.session.flush()
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return list((await self.session.execute(statement)).scalars())

    async def lines_of(self, bill_id: UUID) -> Sequence[BillLine]:
        """The lines themselves, in the order they were written."""
        statement = select(BillLine).where(BillLine.tenant_id == self.work.tenant_id, BillLine.bill_id == bill_id)
        return (await self.session.execute(statement.order_by(BillLine.id))).scalars().all()

    async def release_lines(self, bill_id: UUID) -> None:
        of = {"tenant_id": self.work.tenant_id, "bill_id": bill_id}
        await self.session.execute(_RELEASE, of)
        await self.session.execute(_REVIVE, of)

    async def take_discount_from_payments(self, bill_id: UUID, journal_id: UUID) -> None:
        """The one that counts and says that something of the bill was let go of beside it says so no longer; of one
        that was reversed it is what was."""
        await self.session.flush()
        values = {"tenant_id": self.work.tenant_id, "bill_id": bill_id, "journal_id": journal_id, "now": self.work.now}
        await self.session.execute(_NOT_LET_GO, values)

    def _filtered(self, statement: Any, wanted: BillFilter) -> Any:
        statement = self.scoped(statement)
        equal = {
            Bill.community_id: wanted.community_id,
            Bill.unit_id: wanted.unit_id,
            Bill.payer_id: wanted.payer_id,
            Bill.run_id: wanted.run_id,
            Bill.no: wanted.no,
            Unit.building_id: wanted.building_id,
        }
        statement = narrowed(statement, equal)
        if wanted.payers is not None:
            statement = statement.where(Bill.payer_id.in_(wanted.payers))
        if wanted.run_id is None:
            statement = statement.where(Bill.state != DRAFT)
        if wanted.month is not None:
            statement = statement.where(Bill.period_from <= wanted.month.last, Bill.period_to >= wanted.month.first)
        return statement

    async def newest(self, wanted: BillFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        statement = self._filtered(select(*SUMMARY).select_from(Bill), wanted).outerjoin(Unit, _UNIT)
        if wanted.state is not None:
            statement = statement.where(Bill.state == wanted.state)
        if wanted.overdue is not None:
            statement = statement.where(IS_OVERDUE if wanted.overdue else ~IS_OVERDUE)
        if wanted.disputed is not None:
            statement = statement.where(IS_DISPUTED if wanted.disputed else ~IS_DISPUTED)
        # The few bills of a household are read by the time they are for, however late one of them was issued.
        household = wanted.unit_id is not None or wanted.payer_id is not None
        order = (Bill.period_from.desc(), Bill.id.desc()) if household else (Bill.id.desc(),)
        return await self.page(statement, order, cursor, limit, bind=wanted)

    async def counts(self, wanted: BillFilter) -> dict[str, int]:
        """Bills by state, the overdue and the disputed, under the same filters but the tab; each up to `COUNTED`."""
        flags = {"overdue": IS_OVERDUE, "disputed": IS_DISPUTED}
        tabs = {state: Bill.state == literal_column(f"'{state}'") for state in STATES} | flags
        parts = []
        for tab, inside in tabs.items():
            some = self._filtered(select(Bill.id).select_from(Bill), wanted).where(inside)
            if wanted.building_id is not None:
                some = some.join(Unit, _UNIT)
            parts.append(select(literal(tab), func.count()).select_from(some.limit(COUNTED).subquery()))
        found = await self.session.execute(union_all(*parts))
        return {tab: count for tab, count in found.all() if count}

    async def detail(self, id: UUID) -> Any:
        documents = (Bill.work_order_id, Bill.journal_id, Bill.void_journal_id, Bill.adjusts_id)
        columns = (*SUMMARY, Bill.bill_in, *documents, Bill.issued_by, Bill.void_reason)
        statement = self.scoped(select(*columns).select_from(Bill).where(Bill.id == id)).outerjoin(Unit, _UNIT)
        return (await self.session.execute(statement)).one_or_none()

    async def lines(self, bill_ids: Sequence[UUID]) -> Sequence[Any]:
        statement = (
            select(
                BillLine.id,
                BillLine.bill_id,
                BillLine.kind,
                BillLine.charge_item_id,
                ChargeItem.code.label("item_code"),
                ChargeItem.name.label("item_name"),
                ChargeItem.category,
                BillLine.period_from,
                BillLine.period_to,
                BillLine.amount_cents,
                cast(BillLine.tax_rate, Text).label("tax_rate"),
                BillLine.tax_cents,
                BillLine.label,
                BillLine.trace,
                BillLine.discount_cents,
                BillLine.discount_id,
                BillLine.adjustment_id,
                BillLine.reverses_id,
                BillLine.released,
            )
            .join(ChargeItem, _ITEM)
            .where(BillLine.tenant_id == self.work.tenant_id, BillLine.bill_id.in_(bill_ids))
            .order_by(BillLine.bill_id, ChargeItem.code, BillLine.period_from, BillLine.kind, BillLine.id)
        )
        return (await self.session.execute(statement)).all()

    async def item_names(self, bill_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
        """What each bill is for, in the order of its lines."""
        statement = (
            select(BillLine.bill_id, ChargeItem.name)
            .join(ChargeItem, _ITEM)
            .where(BillLine.tenant_id == self.work.tenant_id, BillLine.bill_id.in_(bill_ids))
            .group_by(BillLine.bill_id, ChargeItem.code, ChargeItem.name)
            .order_by(BillLine.bill_id, ChargeItem.code)
        )
        names: dict[UUID, list[str]] = {}
        for row in await self.session.execute(statement):
            names.setdefault(row.bill_id, []).append(row.name)
        return names

    async def money(self, bill_id: UUID) -> Sequence[Any]:
        """Payments that settled the bill, newest first, as far as the reader sees payments."""
        statement = self.scoped(
            select(
                Payment.id.label("payment_id"),
                Receipt.no.label("receipt_no"),
                Payment.channel,
                Payment.state,
                Payment.received_at,
                (PaymentAllocation.principal_cents + PaymentAllocation.late_fee_cents - _FREED).label("amount_cents"),
            )
            .join(
                Payment,
                (Payment.tenant_id == PaymentAllocation.tenant_id) & (Payment.id == PaymentAllocation.payment_id),
            )
            .join(Receipt, (Receipt.tenant_id == Payment.tenant_id) & (Receipt.payment_id == Payment.id))
            .where(PaymentAllocation.tenant_id == self.work.tenant_id, PaymentAllocation.bill_id == bill_id)
            .order_by(PaymentAllocation.id.desc()),
            Payment,
        )
        return (await self.session.execute(statement)).all()

    async def credit_cents(self, bill_id: UUID) -> int:
        """How much of the bill prepayment has settled."""
        statement = select(func.coalesce(-func.sum(CreditEntry.amount_cents), 0)).where(
            CreditEntry.tenant_id == self.work.tenant_id,
            CreditEntry.bill_id == bill_id,
            CreditEntry.payment_id.is_(None),
        )
        return int((await self.session.execute(statement)).scalar_one())

    async def settled_by(self, payment_id: UUID) -> Sequence[Any]:
        """The bills a payment went to and how much each was settled by, with what was waived."""
        statement = (
            select(
                Bill.id.label("bill_id"),
                Bill.no,
                Bill.period_from,
                Bill.period_to,
                (
                    PaymentAllocation.principal_cents
                    + PaymentAllocation.late_fee_cents
                    + PaymentAllocation.waived_cents
                    + case((_STILL_LET_GO, PaymentAllocation.discount_cents), else_=0)
                ).label("amount_cents"),
                PaymentAllocation.late_fee_cents,
            )
            .join(Bill, (Bill.tenant_id == PaymentAllocation.tenant_id) & (Bill.id == PaymentAllocation.bill_id))
            .join(
                Payment,
                (Payment.tenant_id == PaymentAllocation.tenant_id) & (Payment.id == PaymentAllocation.payment_id),
            )
            .where(PaymentAllocation.tenant_id == self.work.tenant_id, PaymentAllocation.payment_id == payment_id)
            .order_by(Bill.due_date, Bill.period_from, Bill.no)
        )
        return (await self.session.execute(statement)).all()

    async def open_summaries(self, unit_id: UUID) -> Sequence[Any]:
        """The unit's open bills, earliest due first, of the same due date the oldest period."""
        statement = (
            select(*SUMMARY)
            .select_from(Bill)
            .outerjoin(Unit, _UNIT)
            .where(Bill.unit_id == unit_id, IS_OPEN)
            .order_by(Bill.due_date, Bill.period_from, Bill.no)
        )
        return (await self.session.execute(self.scoped(statement))).all()

"""Payments, their allocations and prepayment credit in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from msgspec.structs import asdict
from sqlalchemy import ARRAY, Uuid, any_, func, literal, select, text
from sqlalchemy.exc import IntegrityError
from uuid_utils.compat import uuid7

from billing.lists.narrowing import narrowed
from billing.payments.errors import NotReplaceable, ReferenceTaken
from billing.payments.models import (
    CREDITED,
    OVERPAID,
    SUCCEEDED,
    USED,
    CreditBalance,
    CreditEntry,
    Payment,
    PaymentAllocation,
)
from billing.payments.overpaid import Source
from billing.receipts.models import Receipt
from billing.units.models import Unit
from kit.repository import Repository

_CREDIT = text("""
INSERT INTO credit_balance (tenant_id, id, community_id, unit_id, payer_id, balance_cents)
VALUES (:tenant_id, :id, :community_id, :unit_id, :payer_id, :cents)
ON CONFLICT (tenant_id, unit_id, payer_id)
DO UPDATE SET balance_cents = credit_balance.balance_cents + excluded.balance_cents
RETURNING id""")

# What of each part was freed before is not there to be freed again.
_SOURCES = text("""
WITH part AS (
  SELECT a.payment_id, NULL::uuid AS use_id, p.received_at AS at, a.principal_cents AS principal,
         a.interest_cents AS late_fee, a.id
  FROM payment_allocation a JOIN payment p ON p.tenant_id = a.tenant_id AND p.id = a.payment_id
  WHERE a.tenant_id = :tenant_id AND a.bill_id = :bill_id AND p.state = 'succeeded'
  UNION ALL
  SELECT NULL, e.id, e.at, -e.amount_cents - e.late_fee_cents, e.late_fee_cents, e.id FROM credit_entry e
  WHERE e.tenant_id = :tenant_id AND e.bill_id = :bill_id AND e.kind = 'used' AND NOT EXISTS (
    SELECT 1 FROM credit_entry r WHERE r.tenant_id = e.tenant_id AND r.restores_id = e.id))
SELECT part.payment_id, part.use_id, part.at, part.principal - coalesce(o.principal, 0) AS principal_cents,
  part.late_fee - coalesce(o.late_fee, 0) AS late_fee_cents
FROM part LEFT JOIN (
  SELECT payment_id, use_id, sum(amount_cents - late_fee_cents)::bigint AS principal,
         sum(late_fee_cents)::bigint AS late_fee
  FROM credit_entry WHERE tenant_id = :tenant_id AND bill_id = :bill_id AND kind = 'overpaid'
  GROUP BY payment_id, use_id) AS o
  ON o.payment_id IS NOT DISTINCT FROM part.payment_id AND o.use_id IS NOT DISTINCT FROM part.use_id
ORDER BY part.at DESC, part.id DESC""")

SUMMARY = (
    Payment.id,
    Payment.version,
    Payment.community_id,
    Payment.unit_id,
    Unit.code.label("unit_code"),
    Payment.payer_id,
    Payment.channel,
    Payment.reference,
    Payment.amount_cents,
    Payment.credited_cents,
    Payment.waived_cents,
    Payment.late_fee_cents,
    Payment.discount_cents,
    Payment.received_at,
    Payment.cashier_id,
    Payment.state,
    Payment.reversed_at,
    Payment.reversed_by,
    Payment.reversal_reason,
    Payment.journal_id,
    Payment.reversal_journal_id,
    Payment.replaces_id,
    Payment.counts_at,
    Receipt.no.label("receipt_no"),
)


class PaymentFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    cashier_id: UUID | None = None
    channel: str | None = None
    state: str | None = None
    payers: tuple[UUID, ...] | None = None
    """whose alone, in a fixed order"""


class PaymentRepository(Repository[Payment]):
    model = Payment

    async def keep(self, payment: Payment) -> None:
        """Raises ReferenceTaken when the transfer was entered before, NotReplaceable when what it replaces was replaced
        before, also by somebody in the same moment."""
        self.add(payment)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "payment_replaces" in str(error):
                raise NotReplaceable(differs=["replaced"]) from error
            if "payment_reference_key" not in str(error):
                raise
            raise ReferenceTaken(reference=payment.reference) from error

    async def reference_taken(self, channel: str, key: str) -> bool:
        statement = select(Payment.id).where(
            Payment.tenant_id == self.work.tenant_id,
            Payment.channel == channel,
            Payment.reference_key == key,
            Payment.state == SUCCEEDED,
        )
        return (await self.session.execute(statement)).first() is not None

    async def allocations(self, payment_id: UUID) -> Sequence[PaymentAllocation]:
        statement = select(PaymentAllocation).where(PaymentAllocation.payment_id == payment_id)
        return (await self.session.execute(statement)).scalars().all()

    async def newest(self, wanted: PaymentFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = asdict(wanted)
        payers = equal.pop("payers")
        statement = narrowed(self._summaries(), {getattr(Payment, name): value for name, value in equal.items()})
        if payers is not None:
            statement = statement.where(Payment.payer_id.in_(payers))
        return await self.page(statement, (Payment.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._summaries().where(Payment.id == id))).one_or_none()

    def _summaries(self) -> Any:
        return self.scoped(
            select(*SUMMARY)
            .select_from(Payment)
            .join(Receipt, (Receipt.tenant_id == Payment.tenant_id) & (Receipt.payment_id == Payment.id))
            .outerjoin(Unit, (Unit.tenant_id == Payment.tenant_id) & (Unit.id == Payment.unit_id))
        )

    async def sums(self, cashier_id: UUID, since: datetime, until: datetime) -> Sequence[Any]:
        """Per channel and state: how many payments and how much, of one cashier."""
        statement = (
            select(
                Payment.channel,
                Payment.state,
                func.count().label("payments"),
                func.sum(Payment.amount_cents).label("amount_cents"),
            )
            .where(
                Payment.tenant_id == self.work.tenant_id,
                Payment.cashier_id == cashier_id,
                Payment.received_at >= since,
                Payment.received_at < until,
            )
            .group_by(Payment.channel, Payment.state)
            .order_by(Payment.channel, Payment.state)
        )
        return (await self.session.execute(statement)).all()


class CreditRepository(Repository[CreditBalance]):
    model = CreditBalance

    async def credit(self, community_id: UUID, unit_id: UUID, payer_id: UUID | None, cents: int) -> UUID:
        values = {"id": uuid7(), "community_id": community_id, "unit_id": unit_id, "payer_id": payer_id}
        row = await self.session.execute(_CREDIT, {"tenant_id": self.work.tenant_id, "cents": cents} | values)
        return UUID(str(row.scalar_one()))

    async def of_units(self, unit_ids: Sequence[UUID], *, lock: bool = False) -> list[CreditBalance]:
        """Credit that can be used, in the order everybody locks it."""
        these = CreditBalance.unit_id == any_(literal(unit_ids, ARRAY(Uuid())))
        statement = select(CreditBalance).where(these, CreditBalance.balance_cents > 0)
        statement = self.scoped(statement).order_by(CreditBalance.id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return list((await self.session.execute(statement)).scalars())

    async def entries_of(self, payment_id: UUID) -> Sequence[CreditEntry]:
        """What a payment brought as credit: its overpayment, and what bills charge no longer since."""
        statement = select(CreditEntry).where(
            CreditEntry.payment_id == payment_id, CreditEntry.kind.in_((CREDITED, OVERPAID))
        )
        return (await self.session.execute(statement.order_by(CreditEntry.id))).scalars().all()

    async def freed_uses(self, credit_id: UUID) -> Sequence[CreditEntry]:
        """What of uses is credit again since their bills were corrected."""
        statement = select(CreditEntry).where(CreditEntry.credit_id == credit_id, CreditEntry.use_id.is_not(None))
        return (await self.session.execute(statement)).scalars().all()

    async def sources(self, bill_id: UUID) -> list[Source]:
        """What a bill has of its payments and of credit, the latest first."""
        values = {"tenant_id": self.work.tenant_id, "bill_id": bill_id}
        return [Source(*row) for row in await self.session.execute(_SOURCES, values)]

    async def uses(self, credit_id: UUID) -> Sequence[CreditEntry]:
        """Uses that were not restored, latest first."""
        restored = select(CreditEntry.restores_id).where(
            CreditEntry.tenant_id == self.work.tenant_id,
            CreditEntry.credit_id == credit_id,
            CreditEntry.restores_id.is_not(None),
        )
        statement = (
            select(CreditEntry)
            .where(CreditEntry.credit_id == credit_id, CreditEntry.kind == USED, CreditEntry.id.not_in(restored))
            .order_by(CreditEntry.id.desc())
        )
        return (await self.session.execute(statement)).scalars().all()

"""Deposits in SQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import BigInteger, cast, func, select
from sqlalchemy.exc import IntegrityError

from billing.bills.models import Bill
from billing.charge_items.models import ChargeItem
from billing.deposits.models import ASKED, Deposit, DepositDeduction
from billing.lists.narrowing import narrowed
from billing.payments.errors import ReferenceTaken
from billing.payments.models import SUCCEEDED, Payment, PaymentAllocation
from billing.receipts.models import Receipt
from billing.units.models import Unit
from kit.repository import Repository

_ASKED_CENTS = (
    select(func.coalesce(func.sum(DepositDeduction.amount_cents), 0))
    .where(
        DepositDeduction.tenant_id == Deposit.tenant_id,
        DepositDeduction.deposit_id == Deposit.id,
        DepositDeduction.refund_no == Deposit.refund_no,
    )
    .correlate(Deposit)
    .scalar_subquery()
)
_LINE = (
    Deposit.id,
    Deposit.version,
    Deposit.no,
    Deposit.community_id,
    Deposit.unit_id,
    Unit.code.label("unit_code"),
    Deposit.holder_id,
    Deposit.bill_id,
    Bill.no.label("bill_no"),
    Deposit.charge_item_id,
    ChargeItem.name.label("item_name"),
    Deposit.kind,
    Deposit.amount_cents,
    Deposit.paid_cents,
    cast(_ASKED_CENTS, BigInteger).label("asked_cents"),
    Deposit.deducted_cents,
    Deposit.refunded_cents,
    Deposit.state,
    Deposit.held_at,
    Deposit.refund_no,
    Deposit.requested_at,
    Deposit.due_on,
    Deposit.overdue_at,
    Deposit.closed_at,
    Deposit.requested_by,
    Deposit.reviewed_by,
    Deposit.approved_by,
)


class DepositFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    bill_id: UUID | None = None
    state: str | None = None
    overdue: bool | None = None


class DepositRepository(Repository[Deposit]):
    model = Deposit

    async def of_bill(self, bill_id: UUID) -> Sequence[Deposit]:
        """Locked, in the order everybody locks them."""
        await self.session.flush()
        statement = select(Deposit).where(Deposit.bill_id == bill_id).order_by(Deposit.id).with_for_update()
        found = await self.session.execute(statement.execution_options(populate_existing=True))
        return found.scalars().all()

    async def keep_refund(self, deposit: Deposit) -> None:
        """Raises ReferenceTaken when the transfer paid another refund, also of somebody in the same moment."""
        reference = deposit.reference
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "deposit_reference_key" not in str(error):
                raise
            raise ReferenceTaken(reference=reference) from error

    async def newest(self, wanted: DepositFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            Deposit.community_id: wanted.community_id,
            Deposit.unit_id: wanted.unit_id,
            Deposit.bill_id: wanted.bill_id,
            Deposit.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        if wanted.overdue is not None:
            late = Deposit.overdue_at.is_not(None) & Deposit.state.in_(ASKED)
            statement = statement.where(late if wanted.overdue else ~late)
        return await self.page(statement, (Deposit.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Deposit.id == id))).one_or_none()

    async def deductions(self, deposit_id: UUID, refund_no: str | None) -> Sequence[DepositDeduction]:
        statement = select(DepositDeduction).where(
            DepositDeduction.deposit_id == deposit_id, DepositDeduction.refund_no == refund_no
        )
        return (await self.session.execute(statement.order_by(DepositDeduction.id))).scalars().all()

    async def payments(self, bill_id: UUID) -> Sequence[Any]:
        """What paid the bill of a deposit, newest first."""
        statement = (
            select(
                Payment.id.label("payment_id"),
                Receipt.no.label("receipt_no"),
                Payment.channel,
                Payment.reference,
                Payment.received_at,
                (PaymentAllocation.principal_cents + PaymentAllocation.late_fee_cents).label("amount_cents"),
            )
            .join(
                Payment,
                (Payment.tenant_id == PaymentAllocation.tenant_id) & (Payment.id == PaymentAllocation.payment_id),
            )
            .join(Receipt, (Receipt.tenant_id == Payment.tenant_id) & (Receipt.payment_id == Payment.id))
            .where(
                PaymentAllocation.tenant_id == self.work.tenant_id,
                PaymentAllocation.bill_id == bill_id,
                Payment.state == SUCCEEDED,
            )
            .order_by(PaymentAllocation.id.desc())
        )
        return (await self.session.execute(statement)).all()

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(Deposit)
            .join(Bill, (Bill.tenant_id == Deposit.tenant_id) & (Bill.id == Deposit.bill_id))
            .join(ChargeItem, (ChargeItem.tenant_id == Deposit.tenant_id) & (ChargeItem.id == Deposit.charge_item_id))
            .outerjoin(Unit, (Unit.tenant_id == Deposit.tenant_id) & (Unit.id == Deposit.unit_id))
        )

"""Refunds of what was paid ahead, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from billing.lists.narrowing import narrowed
from billing.payments.errors import ReferenceTaken
from billing.payments.models import CREDITED, OVERPAID, SUCCEEDED, CreditEntry, Payment
from billing.receipts.models import Receipt
from billing.refunds.models import Refund
from billing.units.models import Unit
from kit.repository import Repository

_LINE = (
    Refund.id,
    Refund.version,
    Refund.no,
    Refund.community_id,
    Refund.unit_id,
    Unit.code.label("unit_code"),
    Refund.payer_id,
    Refund.amount_cents,
    Refund.reason,
    Refund.two_approvals,
    Refund.state,
    Refund.created_at,
    Refund.closed_at,
    Refund.requested_by,
    Refund.reviewed_by,
    Refund.approved_by,
)
LOOKED_BACK = 200
"""So many payments a credit may be of, as far as its way back goes"""


class RefundFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    state: str | None = None


class RefundRepository(Repository[Refund]):
    model = Refund

    async def keep(self, refund: Refund) -> None:
        """Raises ReferenceTaken when the transfer paid another refund, also of somebody in the same moment."""
        reference = refund.reference
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "refund_reference_key" not in str(error):
                raise
            raise ReferenceTaken(reference=reference) from error

    async def newest(self, wanted: RefundFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            Refund.community_id: wanted.community_id,
            Refund.unit_id: wanted.unit_id,
            Refund.payer_id: wanted.payer_id,
            Refund.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        return await self.page(statement, (Refund.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Refund.id == id))).one_or_none()

    async def credited(self, credit_id: UUID, until: datetime) -> Sequence[Any]:
        """The payments a credit was made of up to a moment, the latest first, and what each brought."""
        statement = (
            select(
                Payment.id.label("payment_id"),
                Receipt.no.label("receipt_no"),
                Payment.channel,
                Payment.reference,
                Payment.received_at,
                CreditEntry.amount_cents,
            )
            .join(Payment, (Payment.tenant_id == CreditEntry.tenant_id) & (Payment.id == CreditEntry.payment_id))
            .join(Receipt, (Receipt.tenant_id == Payment.tenant_id) & (Receipt.payment_id == Payment.id))
            .where(
                CreditEntry.tenant_id == self.work.tenant_id,
                CreditEntry.credit_id == credit_id,
                CreditEntry.kind.in_((CREDITED, OVERPAID)),
                CreditEntry.at <= until,
                Payment.state == SUCCEEDED,
            )
            .order_by(CreditEntry.id.desc())
            .limit(LOOKED_BACK)
        )
        return (await self.session.execute(statement)).all()

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(Refund)
            .outerjoin(Unit, (Unit.tenant_id == Refund.tenant_id) & (Unit.id == Refund.unit_id))
        )

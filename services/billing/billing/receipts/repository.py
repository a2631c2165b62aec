"""Receipts, their numbers and their prints."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from uuid_utils.compat import uuid7

from billing.lists.narrowing import narrowed
from billing.payments.models import Payment
from billing.receipts.models import Receipt, ReceiptPrint
from billing.units.models import Unit
from kit.repository import Repository

# The row of the book stays locked until the end of the transaction: a number is either kept or given again. The
# advisory lock lets those who wait for the book have it in the order they came.
_NEXT = text("""
WITH turn AS MATERIALIZED (
  SELECT pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', 'receipt_book', CAST(:tenant_id AS uuid), CAST(:community_id AS uuid)), 0)))
INSERT INTO receipt_book (tenant_id, id, community_id, last)
SELECT CAST(:tenant_id AS uuid), CAST(:id AS uuid), CAST(:community_id AS uuid), 1 FROM turn
ON CONFLICT (tenant_id, community_id) DO UPDATE SET last = receipt_book.last + 1 RETURNING id, last""")

SUMMARY = (
    Receipt.id,
    Receipt.no,
    Receipt.payment_id,
    Receipt.community_id,
    Payment.unit_id,
    Unit.code.label("unit_code"),
    Payment.payer_id,
    Payment.channel,
    Payment.cashier_id,
    Receipt.amount_cents,
    Receipt.issued_at,
    Receipt.state,
    Receipt.void_reason,
    Receipt.voided_at,
)


_PAID = (Payment.tenant_id == Receipt.tenant_id) & (Payment.id == Receipt.payment_id)


class ReceiptRepository(Repository[Receipt]):
    model = Receipt

    async def next_number(self, community_id: UUID) -> tuple[UUID, int]:
        """The book and its next number."""
        values = {"tenant_id": self.work.tenant_id, "id": uuid7(), "community_id": community_id}
        row = (await self.session.execute(_NEXT, values)).one()
        return row.id, row.last

    async def of_payment(self, payment_id: UUID, *, lock: bool = False) -> Receipt | None:
        statement = self._seen(select(Receipt).where(Receipt.payment_id == payment_id).join(Payment, _PAID))
        if lock:
            statement = statement.with_for_update(of=Receipt).execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one_or_none()

    def _seen(self, statement: Any) -> Any:
        """Narrow to receipts of payments the principal sees: whoever sees only what is theirs, only their own."""
        return self.scoped(self.scoped(statement), Payment)

    async def by_token(self, token: str) -> Receipt | None:
        statement = select(Receipt).where(Receipt.tenant_id == self.work.tenant_id, Receipt.token == token)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def prints(self, receipt_id: UUID) -> int:
        statement = select(func.count()).where(
            ReceiptPrint.tenant_id == self.work.tenant_id, ReceiptPrint.receipt_id == receipt_id
        )
        return int((await self.session.execute(statement)).scalar_one())

    async def newest(
        self,
        cursor: str | None,
        limit: int,
        *,
        community_id: UUID | None = None,
        unit_id: UUID | None = None,
        state: str | None = None,
        no: str | None = None,
        payers: tuple[UUID, ...] | None = None,
    ) -> tuple[Sequence[Any], str | None]:
        summaries: Any = (
            select(*SUMMARY)
            .select_from(Receipt)
            .join(Payment, _PAID)
            .outerjoin(Unit, (Unit.tenant_id == Payment.tenant_id) & (Unit.id == Payment.unit_id))
        )
        statement = self._seen(summaries)
        equal = {
            Receipt.community_id: community_id,
            Payment.unit_id: unit_id,
            Receipt.state: state,
            Receipt.no: no,
        }
        statement = narrowed(statement, equal)
        if payers is not None:
            statement = statement.where(Payment.payer_id.in_(payers))
        bind = (community_id, unit_id, state, no, payers)
        return await self.page(statement, (Receipt.id.desc(),), cursor, limit, bind=bind)

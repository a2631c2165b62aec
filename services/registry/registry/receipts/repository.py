"""SQL of receipts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from kit import copies
from kit.work import Work
from registry.receipts.models import Receipt


class ReceiptRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def keep(self, id: UUID, no: str, payer_id: UUID, received_at: datetime) -> None:
        row = {"id": id, "no": no, "payer_id": payer_id, "received_at": received_at}
        await copies.keep(self.work, Receipt, [row])

    async def drop(self, id: UUID) -> None:
        await self.work.session.execute(
            delete(Receipt).where(Receipt.tenant_id == self.work.tenant_id, Receipt.id == id)
        )

    async def received_at(self, no: str, payer_id: UUID) -> datetime | None:
        """When the money was taken that this receipt of this payer is for."""
        statement = select(Receipt.received_at).where(
            Receipt.tenant_id == self.work.tenant_id, Receipt.no == no, Receipt.payer_id == payer_id
        )
        return (await self.work.session.execute(statement)).scalar_one_or_none()

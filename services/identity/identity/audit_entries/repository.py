from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from identity.audit_entries.chain import BEGINNING
from identity.audit_entries.models import AuditEntry, AuditHead
from kit.repository import Repository


class AuditRepository(Repository[AuditEntry]):
    model = AuditEntry

    async def head(self) -> AuditHead:
        """The end of the chain, locked; the first entry of a tenant begins it."""
        begin = insert(AuditHead).values(tenant_id=self.work.tenant_id, id=self.work.tenant_id, seq=0, digest=BEGINNING)
        await self.session.execute(begin.on_conflict_do_nothing(index_elements=["tenant_id", "id"]))
        statement = select(AuditHead).where(AuditHead.tenant_id == self.work.tenant_id).with_for_update()
        return (await self.session.execute(statement.execution_options(populate_existing=True))).scalar_one()

    async def entries(self, after: int, limit: int) -> Sequence[AuditEntry]:
        statement = (
            select(AuditEntry)
            .where(AuditEntry.tenant_id == self.work.tenant_id, AuditEntry.seq > after)
            .order_by(AuditEntry.seq)
            .limit(limit)
        )
        return (await self.session.execute(statement)).scalars().all()

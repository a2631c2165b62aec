"""The chain in SQL: its head is locked to add an entry, and read without a lock to check."""

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from identity.audit_entries.chain import BEGINNING, Entry
from identity.audit_entries.models import AuditEntry, AuditHead
from kit.repository import Repository


class Ending(Struct, frozen=True):
    """Number and digest of the last entry."""

    seq: int
    digest: bytes


class AuditRepository(Repository[AuditEntry]):
    model = AuditEntry

    async def head(self) -> AuditHead:
        """The end of the chain, locked; the first entry of a tenant begins it."""
        begin = insert(AuditHead).values(tenant_id=self.work.tenant_id, id=self.work.tenant_id, seq=0, digest=BEGINNING)
        await self.session.execute(begin.on_conflict_do_nothing(index_elements=["tenant_id", "id"]))
        statement = select(AuditHead).where(AuditHead.tenant_id == self.work.tenant_id).with_for_update()
        return (await self.session.execute(statement.execution_options(populate_existing=True))).scalar_one()

    async def ending(self) -> Ending:
        """The end of the chain as it is now, without waiting for anybody."""
        statement = select(AuditHead.seq, AuditHead.digest).where(AuditHead.tenant_id == self.work.tenant_id)
        row = (await self.session.execute(statement)).one_or_none()
        return Ending(row.seq, row.digest) if row else Ending(0, BEGINNING)

    async def entries(self, after: int, limit: int) -> list[tuple[Entry, bytes]]:
        """The next entries in order of their numbers, with the digests that were kept."""
        statement = (
            select(*(getattr(AuditEntry, field) for field in Entry.__struct_fields__), AuditEntry.digest)
            .where(AuditEntry.tenant_id == self.work.tenant_id, AuditEntry.seq > after)
            .order_by(AuditEntry.seq)
            .limit(limit)
        )
        return [(Entry(*row[:-1]), row.digest) for row in await self.session.execute(statement)]

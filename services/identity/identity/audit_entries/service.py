"""Noting what happens to accounts and rights, and proving that nothing noted was touched."""

from typing import Any
from uuid import UUID

from identity.audit_entries import chain
from identity.audit_entries.chain import Entry
from identity.audit_entries.models import AuditEntry
from identity.audit_entries.repository import AuditRepository
from kit import tenants
from kit.principal import NOBODY
from kit.work import Work, open_work

_AT_A_TIME = 1_000


class AuditService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.entries = AuditRepository(work)

    async def note(self, action: str, subject_id: UUID, *, actor_id: UUID | None = None, **details: Any) -> None:
        """Add an entry in the transaction of the act. Entries of a tenant wait for each other: note late."""
        head = await self.entries.head()
        principal = self.work.principal
        entry = Entry(
            seq=head.seq + 1,
            at=self.work.now,
            actor_realm=principal.realm,
            actor_id=actor_id or principal.id,
            action=action,
            subject_id=subject_id,
            details=details,
        )
        digest = chain.digest((await self.work.cipher()).blind, head.digest, entry)
        head.seq, head.digest = entry.seq, digest
        self.entries.add(_row(entry, digest))
        await self.work.flush()

    async def verify(self) -> str | None:
        """What is wrong with the tenant's chain, in words; None when it is whole.

        Locks nothing: entries are added meanwhile and read along. The head is read after the last entry, so it never
        lies behind the chain.
        """
        walk = chain.Walk((await self.work.cipher()).blind)
        while True:
            batch = await self.entries.entries(after=walk.last, limit=_AT_A_TIME)
            for entry, kept in batch:
                if fault := walk.fault(entry, kept):
                    return fault
            if not batch:
                head = await self.entries.ending()
                if head.seq <= walk.last or not await self.entries.entries(after=walk.last, limit=1):
                    return walk.ending(head.seq, head.digest)


async def of_operators(work: Work) -> AuditService:
    """Operators belong to no tenant: what happens to their accounts makes a chain under the nil one."""
    await work.bind(NOBODY)
    audit = AuditService(work)
    await audit.entries.head()  # whoever comes first makes the key of the chain, others wait
    await tenants.ensure_data_key(work)
    return audit


async def note_refusal(work: Work, action: str, subject_id: UUID | None, **details: Any) -> None:
    """Note an attempt that is refused, in a transaction of its own: the request's is rolled back."""
    async with open_work(work.runtime, work.tenant_id, work.principal, work.cause) as apart:
        await AuditService(apart).note(action, subject_id or NOBODY, **details)


def _row(entry: Entry, digest: bytes) -> AuditEntry:
    return AuditEntry(
        seq=entry.seq,
        at=entry.at,
        actor_realm=entry.actor_realm,
        actor_id=entry.actor_id,
        action=entry.action,
        subject_id=entry.subject_id,
        details=entry.details,
        digest=digest,
    )

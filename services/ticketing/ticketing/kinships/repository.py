"""Finds, holds and counts up tickets that belong together: what repeats one, follows it or is answered with it."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Select, or_, select, update

from kit.work import Work
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import EARLIER, LATER, family, in_one_order


class KinshipRepository:
    """Whoever asks: what belongs together does so beyond anybody's reach."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def later(self, ids: Collection[UUID]) -> set[UUID]:
        """The tickets with those that are about whom they are about."""
        return set((await self.session.execute(self._ids(ids, LATER))).scalars())

    async def locked_later(self, ids: Collection[UUID]) -> set[UUID]:
        """The same, locked."""
        return await self._lock(self._ids(ids, LATER))

    async def locked_earlier(self, id: UUID) -> set[UUID]:
        """The ticket with those whose accused a repeat of it has too, locked."""
        return await self._lock(self._ids([id], EARLIER))

    async def shared_earlier(self, id: UUID) -> set[UUID]:
        """The same, held against changes."""
        return await self._lock(self._ids([id], EARLIER), share=True)

    async def locked_with_followers(self, id: UUID) -> set[UUID]:
        """The ticket with those that were merged into it, locked."""
        either = or_(Ticket.id == id, Ticket.merged_into == id)
        return await self._lock(select(Ticket.id).where(Ticket.tenant_id == self.work.tenant_id, either))

    async def _lock(self, statement: Select[UUID], *, share: bool = False) -> set[UUID]:
        return set((await self.session.execute(in_one_order(statement, share=share))).scalars())

    async def counted_up(self, ids: Collection[UUID]) -> Sequence[Ticket]:
        """As they stand, each with the version of one more fact."""
        if not ids:
            return []
        statement = (
            update(Ticket)
            .where(Ticket.tenant_id == self.work.tenant_id, Ticket.id.in_(ids))
            .values(version=Ticket.version + 1)
            .returning(Ticket)
            .execution_options(synchronize_session=False, populate_existing=True)
        )
        return (await self.session.execute(statement)).scalars().all()

    def _ids(self, ids: Collection[UUID], ways: Sequence[str]) -> Select[UUID]:
        tenant_id = self.work.tenant_id
        cases = family(tenant_id, (Ticket.tenant_id == tenant_id) & Ticket.id.in_(ids), ways)
        return select(Ticket.id).where(Ticket.tenant_id == tenant_id, Ticket.id.in_(select(cases.c.id)))

"""Finds, holds and counts up tickets that belong together: what repeats one, follows it or is answered with it."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Select, select, update

from kit.work import Work
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import EARLIER, LATER, family


class KinshipRepository:
    """Whoever asks: what belongs together does so beyond anybody's reach."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def later(self, ids: Collection[UUID]) -> set[UUID]:
        """The tickets with those that are about whom they are about."""
        return set((await self.session.execute(self._ids(ids, LATER))).scalars())

    async def locked_later(self, ids: Collection[UUID]) -> set[UUID]:
        """The same, locked in one order: what others follow before what follows it, as whoever answers them does."""
        locked = self._ids(ids, LATER).order_by(Ticket.merged_into.is_not(None), Ticket.id).with_for_update()
        return set((await self.session.execute(locked)).scalars())

    async def shared_earlier(self, id: UUID) -> None:
        """Those whose accused a repeat of this one has too, held against changes in the same order."""
        held = self._ids([id], EARLIER).order_by(Ticket.merged_into.is_not(None), Ticket.id)
        await self.session.execute(held.with_for_update(read=True))

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

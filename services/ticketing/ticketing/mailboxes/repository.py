"""Mailboxes and their positions."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.mailboxes.models import Mailbox, MailboxPosition


class MailboxRepository(Repository[Mailbox]):
    model: ClassVar[type[Mailbox]] = Mailbox

    async def listed(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        statement = select(Mailbox, MailboxPosition).join(
            MailboxPosition, (MailboxPosition.tenant_id == Mailbox.tenant_id) & (MailboxPosition.id == Mailbox.id)
        )
        return await self.page(self.scoped(statement), (Mailbox.address, Mailbox.id), cursor, limit)

    async def by_address(self, addresses: Sequence[str]) -> Mailbox | None:
        """The first of the addresses that is a mailbox of the company."""
        found = await self.session.execute(
            select(Mailbox).where(
                Mailbox.tenant_id == self.work.tenant_id, Mailbox.address.in_(addresses), Mailbox.enabled.is_(True)
            )
        )
        known = {mailbox.address: mailbox for mailbox in found.scalars()}
        return next((known[address] for address in addresses if address in known), None)

    async def taken(self, address: str) -> bool:
        found = await self.session.execute(
            select(Mailbox.id).where(Mailbox.tenant_id == self.work.tenant_id, Mailbox.address == address)
        )
        return found.first() is not None

    async def count(self) -> int:
        """Of the company, whoever sees them."""
        found = await self.session.execute(
            select(func.count()).select_from(Mailbox).where(Mailbox.tenant_id == self.work.tenant_id)
        )
        return found.scalar_one()

    async def position(self, id: UUID, *, lock: bool = False) -> MailboxPosition:
        statement = select(MailboxPosition).where(
            MailboxPosition.tenant_id == self.work.tenant_id, MailboxPosition.id == id
        )
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one()

    def add_position(self, id: UUID) -> MailboxPosition:
        position = MailboxPosition(id=id, tenant_id=self.work.tenant_id, last_uid=0, failures=0)
        self.session.add(position)
        return position

"""Where an answer to our answer is read."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from kit.repository import Repository
from ticketing.incoming_mails.models import IncomingMail
from ticketing.mailboxes.models import Mailbox


class CorrespondenceRepository(Repository[Mailbox]):
    model: ClassVar[type[Mailbox]] = Mailbox

    async def reply_to(self, ticket_id: UUID, community_id: UUID) -> str | None:
        """The mailbox the ticket came in by, else one of its community, else one of the company."""
        came_in = await self.session.execute(
            select(Mailbox.address)
            .join(IncomingMail, (IncomingMail.tenant_id == Mailbox.tenant_id) & (IncomingMail.mailbox_id == Mailbox.id))
            .where(
                Mailbox.tenant_id == self.work.tenant_id,
                IncomingMail.tenant_id == self.work.tenant_id,
                IncomingMail.ticket_id == ticket_id,
                Mailbox.enabled.is_(True),
            )
            .limit(1)
        )
        if address := came_in.scalar_one_or_none():
            return str(address)
        of_community = or_(Mailbox.community_id == community_id, Mailbox.community_id.is_(None))
        found = await self.session.execute(
            select(Mailbox.address)
            .where(Mailbox.tenant_id == self.work.tenant_id, Mailbox.enabled.is_(True), of_community)
            .order_by(Mailbox.community_id.is_(None), Mailbox.address)
            .limit(1)
        )
        return found.scalar_one_or_none()

"""Mails in SQL: closing those that wait and forgetting old ones."""

from datetime import datetime

from sqlalchemy import delete, update

from identity.mails.models import GIVEN_UP, PLANNED, Mail
from kit.repository import Repository


class MailRepository(Repository[Mail]):
    model = Mail

    async def give_up(self) -> None:
        """Close all mails of the tenant that wait, and erase what they say."""
        await self.session.execute(
            update(Mail)
            .where(Mail.tenant_id == self.work.tenant_id, Mail.state == PLANNED)
            .values(state=GIVEN_UP, sealed=None)
            .execution_options(synchronize_session=False)
        )

    async def forget(self, before: datetime) -> None:
        """Mails that were sent or given up; one that still waits is never that old."""
        await self.session.execute(delete(Mail).where(Mail.tenant_id == self.work.tenant_id, Mail.created_at < before))

from sqlalchemy import update

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

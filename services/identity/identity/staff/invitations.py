"""Invitations: a link that works once for 72 hours, by mail or handed over; a new one supersedes the earlier."""

from datetime import datetime

from msgspec import Struct

from identity.credentials import links
from identity.credentials.models import INVITATION
from identity.credentials.service import CredentialService
from identity.mails import texts
from identity.mails.allowances import take_invitation
from identity.mails.service import MailService
from identity.settings import settings_of
from identity.staff.errors import AlreadyJoined, StaffHasLeft
from identity.staff.models import ACTIVE, LEFT, Staff
from identity.tenants.repository import TenantRepository
from kit.work import Work


class Invitation(Struct, frozen=True):
    """`link` is None when it went out by mail; nobody but the receiver sees it then."""

    expires_at: datetime
    link: str | None


class InvitationService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def send(self, staff: Staff) -> Invitation:
        """A fresh link for somebody who has not joined yet; earlier ones stop working.

        Raises InvitationsUsedUp or InvitedOften when too much was mailed.
        """
        if staff.status == LEFT:
            raise StaffHasLeft
        if staff.status == ACTIVE:
            raise AlreadyJoined
        await self.work.flush()
        tenant = await TenantRepository(self.work).get(self.work.tenant_id)
        issued = await CredentialService(self.work).issue_link(staff.id, INVITATION)
        address = links.address(settings_of(self.work.runtime).public_url, "/invitation", issued.secret, tenant.slug)
        if staff.email_sealed is None:
            return Invitation(issued.link.expires_at, address)
        recipient = (await self.work.cipher()).decrypt(staff.email_sealed)
        await take_invitation(self.work.runtime, str(tenant.id), tenant.plan, recipient)
        values = {"company": tenant.name, "name": staff.display_name, "link": address}
        await MailService(self.work).plan(texts.INVITATION, staff.locale, recipient, values)
        return Invitation(issued.link.expires_at, None)

"""The ways to set a password: by invitation, when it was forgotten, and knowing the present one (security.md)."""

from uuid import UUID

from uuid_utils.compat import uuid7

from identity.audit_entries.service import AuditService
from identity.credentials import links
from identity.credentials.errors import LinkSpent, WrongPassword
from identity.credentials.models import INVITATION, PASSWORD_RESET, OneTimeLink
from identity.credentials.service import CredentialService, hash_by_link, hash_new
from identity.mails import texts
from identity.mails.service import MailService
from identity.sessions.service import SessionService
from identity.sessions.signing_in import SignInService
from identity.settings import settings_of
from identity.staff.models import ACTIVE, INVITED, Staff
from identity.staff.repository import StaffRepository
from identity.staff.service import StaffService
from identity.tenants.models import TenantAccount
from identity.tenants.repository import TenantRepository
from kit.problems import TooManyRequests
from kit.work import Work

RESET_ASKED = "password_reset.asked"
RESET_MAILS = "5/hour"


class PasswordService:
    """The three ways to set a password: an invitation, a forgotten one, and knowing the present one."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.credentials = CredentialService(work)

    async def accept_invitation(self, secret: str, password: str) -> None:
        """The person joins. Raises LinkSpent, InvalidFields."""
        staff = await self._set_by_link(secret, password, INVITATION, INVITED)
        await StaffService(self.work).join(staff.id)

    async def ask_reset(self, login: str) -> None:
        """Takes the wish down without looking anything up, so the answer tells nothing, not even by its timing."""
        sealed = (await self.work.cipher()).encrypt(login)
        self.work.schedule(RESET_ASKED, self.work.now, uuid7(), {"login": sealed.hex()})

    async def mail_reset(self, sealed: str) -> None:
        """Mail the link if the login belongs to somebody with an e-mail address; otherwise nothing happens."""
        cipher = await self.work.cipher()
        staff = await StaffService(self.work).by_login(cipher.decrypt(bytes.fromhex(sealed)))
        if staff is None or staff.status != ACTIVE or staff.email_sealed is None:
            return
        if not await self._may_be_mailed(staff.id):
            return
        tenant = await self._tenant()
        issued = await self.credentials.issue_link(staff.id, PASSWORD_RESET)
        address = self._address("/reset", tenant, issued.secret)
        await self._mail(texts.PASSWORD_RESET, staff, tenant, address)

    async def reset(self, secret: str, password: str) -> None:
        """Set a forgotten password; whoever was signed in is signed out everywhere."""
        staff = await self._set_by_link(secret, password, PASSWORD_RESET, ACTIVE)
        await SessionService(self.work).end_all(staff.id, "password_reset")
        await self._tell_changed(staff)

    async def change(self, staff_id: UUID, present: str, password: str, session_id: UUID | None) -> None:
        """Set a new password; all other sessions end. Raises WrongPassword, InvalidFields."""
        if not await SignInService(self.work).check(staff_id, present):
            raise WrongPassword
        context = await self._context(await StaffRepository(self.work).get(staff_id), await self._tenant())
        await self.work.rollback()
        password_hash = await hash_new(password, context)
        staff = await StaffRepository(self.work).get(staff_id)
        await self.credentials.set_password(staff.id, password_hash)
        await AuditService(self.work).note("password.set", staff.id, by="holder")
        await SessionService(self.work).end_all(staff.id, "password_changed", besides=session_id)
        await self._tell_changed(staff)

    async def _may_be_mailed(self, staff_id: UUID) -> bool:
        """Nobody's mailbox is flooded by somebody who only knows the address."""
        scope = str(self.work.tenant_id)
        try:
            await self.work.runtime.limiter.take(RESET_MAILS, scope, f"reset-mail:{staff_id}")
        except TooManyRequests:
            return False
        return True

    async def _set_by_link(self, secret: str, password: str, purpose: str, status: str) -> Staff:
        _, staff = await self._holder(secret, purpose, status)
        context = await self._context(staff, await self._tenant())
        password_hash = await hash_by_link(self.work, secret, password, context)
        link, staff = await self._holder(secret, purpose, status)
        await self.credentials.consume(link)
        await self.credentials.set_password(staff.id, password_hash)
        await AuditService(self.work).note("password.set", staff.id, actor_id=staff.id, by=purpose)
        return staff

    async def _holder(self, secret: str, purpose: str, status: str) -> tuple[OneTimeLink, Staff]:
        link = await self.credentials.holder(secret, purpose)
        staff = await StaffRepository(self.work).find(link.staff_id)
        if staff is None or staff.status != status:
            raise LinkSpent
        return link, staff

    async def _context(self, staff: Staff, tenant: TenantAccount) -> tuple[str, ...]:
        """Words a guesser would try first."""
        cipher = await self.work.cipher()
        logins = [cipher.decrypt(sealed) for sealed in (staff.email_sealed, staff.mobile_sealed) if sealed]
        return (tenant.name, tenant.slug, staff.display_name, *logins)

    async def _tell_changed(self, staff: Staff) -> None:
        if staff.email_sealed is not None:
            tenant = await self._tenant()
            await self._mail(texts.PASSWORD_CHANGED, staff, tenant, self._address("/login", tenant))

    async def _mail(self, kind: str, staff: Staff, tenant: TenantAccount, address: str) -> None:
        if staff.email_sealed is None:
            return
        recipient = (await self.work.cipher()).decrypt(staff.email_sealed)
        values = {"company": tenant.name, "name": staff.display_name, "link": address}
        await MailService(self.work).plan(kind, staff.locale, recipient, values)

    def _address(self, path: str, tenant: TenantAccount, secret: str = "") -> str:
        return links.address(settings_of(self.work.runtime).public_url, path, secret, tenant.slug)

    async def _tenant(self) -> TenantAccount:
        return await TenantRepository(self.work).get(self.work.tenant_id)

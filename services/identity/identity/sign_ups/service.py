"""From the wish for an account to the founded company."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from uuid import UUID

import msgspec
from msgspec import Struct
from uuid_utils.compat import uuid7

from identity.credentials import links
from identity.credentials.errors import LinkSpent
from identity.credentials.service import CredentialService, hash_by_link
from identity.mails import texts
from identity.mails.service import MailService
from identity.provisionings.service import ProvisioningService
from identity.sessions.throttling import subject
from identity.settings import settings_of
from identity.sign_ups import slugs
from identity.sign_ups.errors import SignUpUnknown, SlugTaken
from identity.sign_ups.models import EXPIRED, SignUp
from identity.sign_ups.repository import SignUpRepository
from identity.sign_ups.schemas import SignUpCompany
from identity.staff import logins, names
from identity.staff.models import Staff
from identity.staff.service import StaffService
from identity.tenants.repository import TenantRepository
from kit import tenants
from kit.problems import FieldError, InvalidFields, TooManyRequests
from kit.work import Work

LIFE = timedelta(hours=24)
REMEMBERED = timedelta(days=30)
EXPIRE = "sign_up.expire"
MAILS_PER_ADDRESS = "5/day"
_SUGGESTIONS = 3


class Administrator(Struct, frozen=True):
    """Who confirmed, or will: sealed in the sign-up until then."""

    name: str
    email: str


class SignUpService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.sign_ups = SignUpRepository(work)

    async def check(self, slug: str) -> tuple[str | None, list[str]]:
        """Why the slug cannot be had (None: it can), and free ones close to it."""
        code = slugs.problem(slug)
        offered = list(islice(slugs.suggestions(slug), 8))
        taken = await self._taken([slug, *offered])
        if code is None and slug in taken:
            code = "slug_taken"
        return code, [] if code is None else list(self._free(offered, taken))

    async def sign_up(self, wish: SignUpCompany) -> SignUp:
        """Reserve the slug for a day and mail the link. The answer never tells whether the address is known."""
        names.check(company_name=wish.company_name, admin_name=wish.admin_name)
        try:
            administrator = Administrator(wish.admin_name.strip(), logins.email(wish.email))
        except logins.BadLogin as problem:
            raise InvalidFields([FieldError("email", str(problem))]) from problem
        await self.sign_ups.expire(self.work.now)
        code, suggestions = await self.check(wish.slug)
        if code == "slug_taken":
            raise SlugTaken(suggestions=suggestions)
        if code is not None:
            raise InvalidFields([FieldError("slug", code)])
        return await self._reserve(wish, administrator)

    async def confirm(self, secret: str, password: str) -> SignUp:
        """The company exists from now on; its services get ready. Raises LinkSpent, InvalidFields."""
        sign_up, administrator = await self._living(secret)
        context = (sign_up.company_name, sign_up.slug, administrator.name, administrator.email)
        password_hash = await hash_by_link(self.work, secret, password, context)
        sign_up, administrator = await self._living(secret)
        if not await self.sign_ups.consume(sign_up.id):
            raise LinkSpent
        self.work.cancel(EXPIRE, sign_up.id)
        founding = FoundingService(self.work)
        await founding.found(sign_up.slug, sign_up.company_name, sign_up.locale, administrator, password_hash)
        return sign_up

    async def find(self, id: UUID) -> SignUp:
        sign_up = await self.sign_ups.find(id)
        if sign_up is None:
            raise SignUpUnknown
        return sign_up

    async def expire(self, id: UUID) -> None:
        """A day is over. What was asked for and not confirmed is forgotten; the work is bound to its id."""
        await self.sign_ups.expire(self.work.now)
        sign_up = await self.sign_ups.find(id)
        if sign_up is not None and sign_up.state == EXPIRED:
            await MailService(self.work).abandon()
            await self.sign_ups.destroy_key()
        await self.sign_ups.forget(self.work.now - REMEMBERED)

    async def _living(self, secret: str) -> tuple[SignUp, Administrator]:
        """The sign-up of this secret, and whom it asks; binds the work to it. Raises LinkSpent."""
        sign_up = await self.sign_ups.living(links.digest(secret))
        if sign_up is None or sign_up.admin_sealed is None:
            raise LinkSpent
        await self.work.bind(sign_up.id)
        opened = (await self.work.cipher()).open(sign_up.admin_sealed)
        return sign_up, msgspec.json.decode(opened, type=Administrator)

    async def _reserve(self, wish: SignUpCompany, administrator: Administrator) -> SignUp:
        secret = links.new_secret()
        sign_up = SignUp(
            id=uuid7(),
            slug=wish.slug,
            company_name=wish.company_name.strip(),
            locale=wish.locale,
            token_hash=links.digest(secret),
            state="pending",
            expires_at=self.work.now + LIFE,
            created_at=self.work.now,
        )
        await self.work.bind(sign_up.id)
        await tenants.ensure_data_key(self.work)
        sign_up.admin_sealed = (await self.work.cipher()).seal(msgspec.json.encode(administrator))
        if not await self.sign_ups.reserve(sign_up):
            raise SlugTaken
        self.work.schedule(EXPIRE, sign_up.expires_at, sign_up.id)
        if await self._may_be_mailed(administrator.email):
            address = links.address(settings_of(self.work.runtime).public_url, "/confirm", secret)
            values = {"company": sign_up.company_name, "name": administrator.name, "link": address}
            await MailService(self.work).plan(texts.SIGN_UP, sign_up.locale, administrator.email, values)
        return sign_up

    async def _may_be_mailed(self, email: str) -> bool:
        """Nobody's mailbox is flooded through us; the caller is not told."""
        try:
            await self.work.runtime.limiter.take(MAILS_PER_ADDRESS, "platform", f"sign-up-mail:{subject(email)}")
        except TooManyRequests:
            return False
        return True

    async def _taken(self, wanted: list[str]) -> set[str]:
        return await TenantRepository(self.work).taken(wanted) | await self.sign_ups.reserved(wanted)

    def _free(self, offered: list[str], taken: set[str]) -> Iterator[str]:
        return islice((slug for slug in offered if slug not in taken), _SUGGESTIONS)


class FoundingService:
    """Brings a company to life: by a confirmed sign-up, or by the operator's command. The work is bound to its id."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def found(self, slug: str, name: str, locale: str, administrator: Administrator, password_hash: str) -> Staff:
        account = await TenantRepository(self.work).open(self.work.tenant_id, slug, name, locale)
        if account is None:
            raise SlugTaken
        await ProvisioningService(self.work).start(account)
        staff = await StaffService(self.work).found(administrator.name, administrator.email, locale)
        await self.work.flush()
        await CredentialService(self.work).set_password(staff.id, password_hash)
        return staff

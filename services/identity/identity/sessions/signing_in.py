"""Signing in (architecture.md §7, security.md): throttled, equal in looks and duration for every failure."""

from functools import partial
from uuid import UUID

from msgspec import Struct

from identity.audit_entries.service import AuditService, note_refusal
from identity.credentials.hashing import hashing
from identity.credentials.repository import CredentialRepository
from identity.sessions.errors import SignInRefused
from identity.sessions.repository import SessionRepository
from identity.sessions.service import SessionService, Signed
from identity.sessions.throttling import Throttle
from identity.staff import logins
from identity.tenants.repository import UsageRepository
from kit.principal import NOBODY
from kit.work import Work


class _Account(Struct, frozen=True):
    staff_id: UUID | None
    password_hash: str | None


class SignInService:
    """Who knows the password gets a session. Every other outcome looks the same and takes as long."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def sign_in(self, login: str, password: str, address: str, user_agent: str) -> Signed:
        """Raises SignInRefused, TooManyRequests or SignInBusy."""
        throttle = Throttle(self.work.runtime, str(self.work.tenant_id))
        await throttle.arrive(address)
        account = await self._account(login)
        known = partial(SessionRepository(self.work).knows_address, account.staff_id or NOBODY, address)
        await throttle.admit(logins.spelled(login), address, known)
        # Hashing takes its time; the database connection goes back to the others meanwhile.
        await self.work.rollback()
        right = await hashing().verify(account.password_hash, password)
        if not right or account.staff_id is None or account.password_hash is None:
            await note_refusal(self.work, "sign_in.refused", account.staff_id, address=address)
            raise SignInRefused
        await self._rehash(account.staff_id, account.password_hash, password)
        await UsageRepository(self.work).touch(self.work.now)
        signed = await SessionService(self.work).start(account.staff_id, address, user_agent)
        await AuditService(self.work).note(
            "sign_in.succeeded", signed.session_id, actor_id=account.staff_id, address=address
        )
        return signed

    async def check(self, staff_id: UUID, password: str) -> bool:
        """Is this the password of somebody who is signed in? Nothing may be written before: it is forgotten."""
        await Throttle(self.work.runtime, str(self.work.tenant_id)).account(str(staff_id))
        stored = await CredentialRepository(self.work).password_hash(staff_id)
        await self.work.rollback()
        return await hashing().verify(stored, password)

    async def _account(self, login: str) -> _Account:
        blind = (await self.work.cipher()).blind(logins.spelled(login))
        found = await CredentialRepository(self.work).of_login(blind)
        return _Account(*found) if found else _Account(None, None)

    async def _rehash(self, staff_id: UUID, stored: str, password: str) -> None:
        if hashing().is_outdated(stored):
            await CredentialRepository(self.work).rehash(staff_id, stored, await hashing().hash(password))

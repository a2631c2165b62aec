"""The life of a session: start, renewal with detection of theft, end."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from events import identity as facts
from identity.credentials import links
from identity.sessions import rotation
from identity.sessions.errors import SessionOver
from identity.sessions.models import StaffSession
from identity.sessions.repository import SessionRepository
from kit import tenants
from kit.problems import NotFound
from kit.tokens import LIFE
from kit.work import Work, open_work

LONGEST_USER_AGENT = 300


class Signed(Struct, frozen=True):
    """A living session and the secret its browser keeps from now on."""

    session_id: UUID
    staff_id: UUID
    secret: str
    expires_at: datetime


class SessionService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.sessions = SessionRepository(work)

    async def start(self, staff_id: UUID, address: str, user_agent: str) -> Signed:
        """A session of its own for every sign-in: an id planted before is worth nothing."""
        now, secret = self.work.now, links.new_secret()
        session = StaffSession(
            id=uuid7(),
            staff_id=staff_id,
            secret_hash=links.digest(secret),
            renewed_at=now,
            started_at=now,
            last_seen_at=now,
            expires_at=now + rotation.ABSOLUTE,
            address=address,
            user_agent=user_agent[:LONGEST_USER_AGENT],
        )
        self.sessions.add(session)
        return Signed(session.id, staff_id, secret, session.expires_at)

    async def renew(self, secret: str) -> Signed:
        """Move on to the next secret. Late holders of the old one share it for a moment, then it is theft."""
        key = rotation.rotation_key(self.work.runtime.settings.signing_key)
        following = rotation.successor(key, secret)
        present = links.digest(secret)
        moved = await self.sessions.renew(present, links.digest(following))
        if moved is not None:
            return Signed(moved.id, moved.staff_id, following, moved.expires_at)
        earlier = await self.sessions.by_previous(present)
        if earlier is None:
            raise SessionOver
        if rotation.is_over(earlier.last_seen_at, earlier.expires_at, self.work.now):
            raise SessionOver
        if rotation.within_grace(earlier.renewed_at, self.work.now):
            return Signed(earlier.id, earlier.staff_id, following, earlier.expires_at)
        await self._end_stolen(earlier.id)
        raise SessionOver

    async def listed(self, staff_id: UUID) -> Sequence[StaffSession]:
        return await self.sessions.of_staff(staff_id)

    async def end(self, session: StaffSession, reason: str) -> None:
        session.ended_at = self.work.now
        session.end_reason = reason
        session.version += 1
        expires_at = self.work.now + LIFE
        self.work.publish(
            facts.SessionRevoked(staff_id=session.staff_id, expires_at=expires_at), session.id, session.version
        )
        await tenants.deny(self.work, session.id)

    async def end_own(self, id: UUID, staff_id: UUID) -> None:
        """End one of the person's sessions. Raises NotFound for those of others and for those that are over."""
        session = await self.sessions.find(id, lock=True)
        if session is None or session.staff_id != staff_id or session.ended_at is not None:
            raise NotFound
        await self.end(session, "revoked")

    async def end_by_secret(self, secret: str) -> None:
        """Sign out; a session that is over already stays over."""
        session = await self.sessions.by_secret(links.digest(secret))
        session = session or await self.sessions.by_previous(links.digest(secret))
        if session is not None:
            await self.end(session, "signed_out")

    async def end_all(self, staff_id: UUID, reason: str, besides: UUID | None = None) -> None:
        for session in await self.sessions.of_staff(staff_id, lock=True):
            if session.id != besides:
                await self.end(session, reason)

    async def _end_stolen(self, id: UUID) -> None:
        """In a transaction of its own, because the request that brought the old secret is refused."""
        tenant_id, runtime, cause = self.work.tenant_id, self.work.runtime, self.work.cause
        await self.work.rollback()
        async with open_work(runtime, tenant_id, cause=cause) as work:
            service = SessionService(work)
            session = await service.sessions.find(id, lock=True)
            if session is not None and session.ended_at is None:
                await service.end(session, "secret_reused")

"""Sessions in SQL: one of concurrent renewals moves a session on, the others see that it moved."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Row, delete, select, text, update

from identity.sessions import rotation
from identity.sessions.models import StaffSession, ThrottleCounter
from kit.limits import counted
from kit.repository import Repository
from kit.work import Work

# GCRA in one statement: a row comes back exactly when there is room.
_THROTTLE = text("""
INSERT INTO throttle_counter AS t (key, free_at) VALUES (:key, CAST(:now AS timestamptz) + CAST(:spacing AS interval))
ON CONFLICT (key) DO UPDATE SET free_at = greatest(t.free_at, CAST(:now AS timestamptz)) + CAST(:spacing AS interval)
WHERE greatest(t.free_at, CAST(:now AS timestamptz)) + CAST(:spacing AS interval)
  <= CAST(:now AS timestamptz) + CAST(:window AS interval)
RETURNING free_at""")


class ThrottleRepository:
    """Counters of the platform; used while the fast ones are out of order."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def take(self, key: str, spacing: timedelta, window: timedelta) -> bool:
        values = {"key": key, "now": self.work.now, "spacing": spacing, "window": window}
        return (await self.work.session.execute(_THROTTLE, values)).first() is not None

    async def forget(self, before: datetime) -> None:
        """Counters that are free again carry no information."""
        await self.work.session.execute(delete(ThrottleCounter).where(ThrottleCounter.free_at < before))


class SessionRepository(Repository[StaffSession]):
    model = StaffSession

    async def renew(self, present: bytes, following: bytes) -> Row[UUID, UUID, datetime] | None:
        """Move the session with this secret on: (id, staff_id, expires_at) for exactly one of concurrent callers."""
        now = self.work.now
        statement = (
            update(StaffSession)
            .where(
                StaffSession.tenant_id == self.work.tenant_id,
                StaffSession.secret_hash == present,
                StaffSession.ended_at.is_(None),
                StaffSession.expires_at > now,
                StaffSession.last_seen_at > now - rotation.IDLE,
            )
            .values(secret_hash=following, previous_hash=present, renewed_at=now, last_seen_at=now)
            .returning(StaffSession.id, StaffSession.staff_id, StaffSession.expires_at)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).one_or_none()

    async def by_secret(self, secret_hash: bytes) -> StaffSession | None:
        return await self._living(StaffSession.secret_hash == secret_hash)

    async def by_previous(self, secret_hash: bytes) -> StaffSession | None:
        return await self._living(StaffSession.previous_hash == secret_hash)

    async def of_staff(self, staff_id: UUID, *, lock: bool = False) -> Sequence[StaffSession]:
        """The person's living sessions, most recently used first."""
        now = self.work.now
        statement = (
            select(StaffSession)
            .where(
                StaffSession.tenant_id == self.work.tenant_id,
                StaffSession.staff_id == staff_id,
                StaffSession.ended_at.is_(None),
                StaffSession.expires_at > now,
                StaffSession.last_seen_at > now - rotation.IDLE,
            )
            .order_by(StaffSession.last_seen_at.desc(), StaffSession.id)
        )
        if lock:
            statement = statement.with_for_update()
        return (await self.session.execute(statement)).scalars().all()

    async def forget(self, before: datetime) -> None:
        """Sessions are part of the log of who used the system; see the caller for how long it is kept."""
        await self.session.execute(
            delete(StaffSession).where(StaffSession.tenant_id == self.work.tenant_id, StaffSession.expires_at < before)
        )

    async def knows_address(self, staff_id: UUID, address: str) -> bool:
        """Did the person sign in from there before, or from the same network?"""
        statement = (
            select(StaffSession.address)
            .where(StaffSession.tenant_id == self.work.tenant_id, StaffSession.staff_id == staff_id)
            .distinct()
        )
        return counted(address) in map(counted, (await self.session.execute(statement)).scalars())

    async def _living(self, condition: object) -> StaffSession | None:
        statement = (
            select(StaffSession)
            .where(
                StaffSession.tenant_id == self.work.tenant_id,
                StaffSession.ended_at.is_(None),
                condition,  # type: ignore[arg-type]
            )
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

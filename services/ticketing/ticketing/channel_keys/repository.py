"""Finds keys by what hashes to them, and counts what was refused."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select, text, update
from uuid_utils.compat import uuid7

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.channel_keys.models import ChannelKey, DoorRefusal

_REFUSED = text("""
INSERT INTO door_refusal (tenant_id, id, day, door, reason, key_hint, attempts, last_at)
VALUES (:tenant_id, :id, :day, :door, :reason, :key_hint, 1, :at)
ON CONFLICT (tenant_id, day, door, reason, key_hint)
DO UPDATE SET attempts = door_refusal.attempts + 1, last_at = excluded.last_at""")


class ChannelKeyRepository(Repository[ChannelKey]):
    model: ClassVar[type[ChannelKey]] = ChannelKey

    async def find(self, id: UUID, *, lock: bool = False) -> ChannelKey | None:
        """None for a key that opens a community beyond the caller's reach: its secret would be theirs to hand out."""
        statement = self._within_reach(select(ChannelKey).where(ChannelKey.id == id))
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        found: ChannelKey | None = (await self.session.execute(statement)).scalar_one_or_none()
        return found

    async def by_hash(self, secret_hash: bytes) -> ChannelKey | None:
        """By its secret or by the one before; of two keys the one it is the secret of now."""
        either = or_(ChannelKey.secret_hash == secret_hash, ChannelKey.previous_hash == secret_hash)
        found = await self.session.execute(
            self.scoped(select(ChannelKey).where(either)).order_by(ChannelKey.secret_hash != secret_hash).limit(1)
        )
        return found.scalar_one_or_none()

    async def listed(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        order = (ChannelKey.created_at.desc(), ChannelKey.id.desc())
        return await self.page(self._within_reach(select(ChannelKey)), order, cursor, limit)

    def _within_reach(self, statement: AnySelect) -> AnySelect:
        """A key belongs to several communities at once, so the scope of one column cannot say whose it is."""
        principal, statement = self.work.principal, self.scoped(statement)
        if principal.realm != "staff":
            return statement
        if principal.scope.communities is not None:
            reach = sorted(str(community) for community in principal.scope.communities)
            statement = statement.where(ChannelKey.communities.contained_by(reach))
        if principal.scope.own_only:
            statement = statement.where(ChannelKey.issued_by == principal.id)
        return statement

    async def living(self, channel: str) -> Sequence[ChannelKey]:
        """Keys of a channel that were not revoked, whoever asks: a door is there for everybody it opens to."""
        found = await self.session.execute(
            self.scoped(select(ChannelKey).where(ChannelKey.channel == channel, ChannelKey.revoked_at.is_(None)))
        )
        return found.scalars().all()

    async def used(self, key: ChannelKey) -> None:
        """Nothing anybody has to hear of: not a version of the key."""
        await self.session.execute(
            update(ChannelKey)
            .where(ChannelKey.tenant_id == self.work.tenant_id, ChannelKey.id == key.id)
            .values(last_used_at=self.work.now, updated_at=ChannelKey.updated_at)
            .execution_options(synchronize_session=False)
        )

    async def refused(self, door: str, reason: str, key_hint: str) -> None:
        await self.session.execute(
            _REFUSED,
            {
                "tenant_id": self.work.tenant_id,
                "id": uuid7(),
                "day": self.work.today,
                "door": door,
                "reason": reason,
                "key_hint": key_hint,
                "at": self.work.now,
            },
        )

    async def refusals(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        order = (DoorRefusal.last_at.desc(), DoorRefusal.id.desc())
        return await self.page(self.scoped(select(DoorRefusal), DoorRefusal), order, cursor, limit)

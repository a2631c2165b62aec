"""The doors of other systems: who comes with which key, and what is kept of who was turned away."""

from collections.abc import Sequence
from uuid import UUID

from kit.problems import NotFound, Refusal
from kit.work import Work, open_work
from ticketing.channel_keys import errors
from ticketing.channel_keys.codes import CUSTOMERS_OWN, DOOR_CHANNELS
from ticketing.channel_keys.models import ChannelKey, hash_of
from ticketing.channel_keys.repository import ChannelKeyRepository


class Door:
    """One door of the company the host names. Whatever it refuses is on record before the answer goes out."""

    def __init__(self, work: Work, name: str) -> None:
        if not work.bound:
            raise NotFound
        self.work = work
        self.name = name
        self.keys = ChannelKeyRepository(work)

    async def let_in(self, secret: str | None, channels: Sequence[str]) -> ChannelKey:
        """The key, when it is one of these channels'. Staff have no business here, whatever they hold."""
        if self.work.principal.realm == "staff":
            raise await self.shut(errors.NoDoorForStaff())
        if not secret:
            raise await self.shut(errors.ChannelKeyMissing())
        key = await self.keys.by_hash(hash_of(secret))
        if key is None:
            raise await self.shut(errors.ChannelKeyUnknown())
        if key.revoked_at is not None:
            raise await self.shut(errors.ChannelKeyRevoked(), key)
        if key.has_expired(secret, self.work.now):
            raise await self.shut(errors.ChannelKeyExpired(), key)
        if key.channel not in channels:
            raise await self.shut(errors.ChannelNotYours(channel=key.channel), key)
        await self.keys.used(key)
        return key

    async def to_community(self, key: ChannelKey, community_id: UUID) -> None:
        if not key.opens(community_id):
            raise await self.shut(errors.CommunityNotYours(), key)

    async def shut(self, refusal: Refusal, key: ChannelKey | None = None) -> Refusal:
        """Count the attempt in a transaction of its own, that of the request is given up with the refusal: whoever
        knocks in vain never holds two connections, or a few of them would wait for each other's."""
        hint = key.hint if key else ""
        await self.work.rollback()
        async with open_work(self.work.runtime, self.work.tenant_id) as own:
            await ChannelKeyRepository(own).refused(self.name, refusal.code, hint)
        return refusal


async def refuse_staff(work: Work, channel: str, community_id: UUID) -> None:
    """What has a door comes in through it: what staff key in would be a second ticket of the same matter.

    Forum, complaint mailbox, 12345 and e-mail are keyed in by the centre where no other system is connected to the
    community. Raises ChannelHasDoor.
    """
    if channel in CUSTOMERS_OWN:
        raise errors.ChannelHasDoor(channel=channel)
    if channel in DOOR_CHANNELS:
        living = await ChannelKeyRepository(work).living(channel)
        if any(key.opens(community_id) for key in living):
            raise errors.ChannelHasDoor(channel=channel)

"""Issues and revokes keys of other systems."""

from base64 import b32encode
from datetime import datetime
from secrets import token_bytes
from uuid import UUID

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.channel_keys.models import ChannelKey, hash_of
from ticketing.channel_keys.repository import ChannelKeyRepository
from ticketing.channel_keys.schemas import IssueChannelKey
from ticketing.places.repository import PlaceRepository


class ChannelKeyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.keys = ChannelKeyRepository(work)

    async def issue(self, data: IssueChannelKey) -> tuple[ChannelKey, str]:
        """Raises InvalidFields for a community the caller does not reach."""
        places = PlaceRepository(self.work)
        for community in data.communities:
            if await places.locate(community, None) is None:
                raise InvalidFields([FieldError("communities", "unknown")])
        secret = _secret()
        key = ChannelKey(
            name=data.name,
            channel=data.channel,
            communities=sorted({str(community) for community in data.communities}),
            secret_hash=hash_of(secret),
            hint=secret[-4:],
            issued_by=self.work.principal.id,
        )
        self.keys.add(key)
        self.work.record(key, facts.ChannelKeyIssued(channel=key.channel))
        await self.work.flush()
        return key, secret

    async def rotate(self, id: UUID, expected: int, old_until: datetime) -> tuple[ChannelKey, str]:
        """Raises NotFound for a key that opens more than the caller reaches, ChannelKeyRevoked, OverlapTooLong. What
        the other system handed over stays its own."""
        key, secret = await self.keys.get(id, expected, lock=True), _secret()
        key.rotate(secret, old_until, self.work.principal.id, self.work.now)
        self.work.record(key, facts.ChannelKeyRotated(channel=key.channel))
        await self.work.flush()
        return key, secret

    async def revoke(self, id: UUID, expected: int, reason: str) -> ChannelKey:
        key = await self.keys.get(id, expected, lock=True)
        key.revoke(self.work.principal.id, reason, self.work.now)
        self.work.record(key, facts.ChannelKeyRevoked(channel=key.channel))
        return key


def _secret() -> str:
    return f"lk_{b32encode(token_bytes(30)).decode().lower()}"

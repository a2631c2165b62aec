"""Opening and changing communities."""

from uuid import UUID

import msgspec
from msgspec import UNSET

from events.registry import CommunityChanged, CommunityCreated
from kit.work import Work
from registry.communities.errors import CommunityCodeTaken
from registry.communities.models import Community
from registry.communities.repository import CommunityRepository
from registry.communities.schemas import ChangeCommunity, CreateCommunity


class CommunityService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.communities = CommunityRepository(work)

    async def create(self, body: CreateCommunity) -> Community:
        if await self.communities.code_taken(body.code):
            raise CommunityCodeTaken(taken=body.code)
        community = Community(**msgspec.structs.asdict(body), name_key=body.name.lower())
        self.communities.add(community)
        await self.work.session.flush()
        self.work.record(
            community, CommunityCreated(code=community.code, name=community.name, hotline=community.hotline)
        )
        return community

    async def change(self, id: UUID, expected: int, body: ChangeCommunity) -> Community:
        community = await self.communities.get(id, expected, lock=True)
        for field, value in msgspec.structs.asdict(body).items():
            if value is not UNSET:
                setattr(community, field, value)
        community.name_key = community.name.lower()
        self.work.record(
            community, CommunityChanged(code=community.code, name=community.name, hotline=community.hotline)
        )
        return community

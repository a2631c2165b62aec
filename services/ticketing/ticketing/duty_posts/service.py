"""Sets up the posts of a community."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from msgspec import UNSET

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.duty_posts.codes import CLOSING_CHECKLIST, LEAST_HEADS
from ticketing.duty_posts.errors import PostNameTaken, TooFewHeads
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.duty_posts.schemas import AddDutyPost, ChangeDutyPost
from ticketing.places.repository import PlaceRepository
from ticketing.shift_templates.repository import ShiftTemplateRepository


class DutyPostService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.posts = DutyPostRepository(work)

    async def add(self, data: AddDutyPost) -> DutyPost:
        await known_community(self.work, data.community_id)
        if await self.posts.name_taken(data.community_id, data.name):
            raise PostNameTaken
        await self._known_shifts(data.community_id, data.manned_shifts)
        least = LEAST_HEADS.get(data.kind, 1)
        post = DutyPost(
            community_id=data.community_id,
            kind=data.kind,
            name=data.name,
            minimum_heads=_enough(data.kind, least if data.minimum_heads is None else data.minimum_heads),
            concurrent=data.concurrent,
            deputies=[str(id) for id in data.deputies],
            manned_shifts=[str(id) for id in data.manned_shifts],
            checklist=CLOSING_CHECKLIST if data.checklist is None else list(data.checklist),
            active=True,
        )
        self.posts.add(post)
        self.work.record(post, facts.DutyPostDefined(**_facts(post)))
        return post

    async def change(self, id: UUID, expected: int, data: ChangeDutyPost) -> DutyPost:
        post = await self.posts.get(id, expected, lock=True)
        given = {name: value for name, value in msgspec.structs.asdict(data).items() if value is not UNSET}
        if "name" in given and await self.posts.name_taken(post.community_id, given["name"], but=post.id):
            raise PostNameTaken
        await self._known_shifts(post.community_id, given.get("manned_shifts", ()))
        for name, value in given.items():
            setattr(post, name, _stored(value))
        _enough(post.kind, post.minimum_heads)
        self.work.record(post, facts.DutyPostChanged(**_facts(post)))
        return post

    async def _known_shifts(self, community_id: UUID, wanted: Sequence[UUID]) -> None:
        """Raises InvalidFields for a shift the community does not have."""
        if not wanted:
            return
        there = {one.id for one in await ShiftTemplateRepository(self.work).of_community(community_id)}
        if not there.issuperset(wanted):
            raise InvalidFields([FieldError("manned_shifts", "unknown_shift")])


async def known_community(work: Work, community_id: UUID) -> None:
    """Raises InvalidFields for a community that is not there, or not for the caller."""
    if await PlaceRepository(work).find(community_id) is None:
        raise InvalidFields([FieldError("community_id", "unknown_community")])


def _stored(value: object) -> object:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return value
    return [str(item) for item in value]


def _enough(kind: str, heads: int) -> int:
    if heads < (least := LEAST_HEADS.get(kind, 1)):
        raise TooFewHeads(least=least)
    return heads


def _facts(post: DutyPost) -> dict[str, Any]:
    return {
        "community_id": post.community_id,
        "kind": post.kind,
        "minimum_heads": post.minimum_heads,
        "active": post.active,
    }

"""Keys of other systems over HTTP, for those who look after the channels."""

from typing import Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.channel_keys.models import ChannelKey
from ticketing.channel_keys.repository import ChannelKeyRepository
from ticketing.channel_keys.schemas import (
    ChannelKeyRead,
    DoorRefusalRead,
    IssueChannelKey,
    IssuedChannelKeyRead,
    ReplaceChannelKey,
    RevokeChannelKey,
)
from ticketing.channel_keys.service import ChannelKeyService

READ, MANAGE = "ticketing.channel.read", "ticketing.channel.manage"


def _read(key: ChannelKey) -> ChannelKeyRead:
    fields: dict[str, Any] = {name: getattr(key, name) for name in ChannelKeyRead.__struct_fields__}
    return ChannelKeyRead(**fields | {"communities": [UUID(community) for community in key.communities]})


@get("/channel-keys", permission=READ, summary="Keys of other systems, newest first")
async def list_channel_keys(
    *, work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[ChannelKeyRead]:
    rows, following = await ChannelKeyRepository(work).listed(cursor, limit)
    return Page(items=[_read(row[0]) for row in rows], next_cursor=following)


@post("/channel-keys", permission=MANAGE, summary="Issue a key for one channel and some communities")
async def issue_channel_key(data: JSONBody[IssueChannelKey], work: NamedDependency[Work]) -> IssuedChannelKeyRead:
    key, secret = await ChannelKeyService(work).issue(data)
    return IssuedChannelKeyRead(version=key.version, key=_read(key), secret=secret)


@post("/channel-keys/{key_id:uuid}/rotate", permission=MANAGE, status_code=200, summary="Give a key another secret")
async def rotate_channel_key(
    key_id: FromPath[UUID],
    data: JSONBody[ReplaceChannelKey],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> IssuedChannelKeyRead:
    key, secret = await ChannelKeyService(work).rotate(key_id, if_match, data.old_until)
    return IssuedChannelKeyRead(version=key.version, key=_read(key), secret=secret)


@post("/channel-keys/{key_id:uuid}/revoke", permission=MANAGE, status_code=200, summary="Revoke a key")
async def revoke_channel_key(
    key_id: FromPath[UUID],
    data: JSONBody[RevokeChannelKey],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ChannelKeyRead:
    return _read(await ChannelKeyService(work).revoke(key_id, if_match, data.reason))


@get("/door-refusals", permission=READ, summary="Attempts that were refused at the doors, counted by day and reason")
async def list_door_refusals(
    *, work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[DoorRefusalRead]:
    rows, following = await ChannelKeyRepository(work).refusals(cursor, limit)
    return Page(
        items=[
            DoorRefusalRead(**{name: getattr(row[0], name) for name in DoorRefusalRead.__struct_fields__})
            for row in rows
        ],
        next_cursor=following,
    )


routes = [list_channel_keys, issue_channel_key, rotate_channel_key, revoke_channel_key, list_door_refusals]

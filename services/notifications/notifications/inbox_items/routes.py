"""My inbox."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kit.schemas import Limit
from kit.work import Work
from notifications.inbox_items.schemas import InboxItemRead, InboxRead, UnreadRead
from notifications.inbox_items.service import InboxItemService


@get("/inbox", permission="notifications.inbox.read", summary="My notes, newest first, with the unread count")
async def list_inbox(
    work: NamedDependency[Work],
    unread: FromQuery[bool] = False,
    urgent: FromQuery[bool] = False,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> InboxRead:
    service = InboxItemService(work)
    items, following = await service.mine(unread=unread, urgent=urgent, cursor=cursor, limit=limit)
    waiting, waiting_urgent = await service.unread()
    return InboxRead(
        items=await service.shown(items),
        next_cursor=following,
        unread=waiting,
        urgent=waiting_urgent,
    )


@get("/inbox/unread", permission="notifications.inbox.read", summary="How many of my notes are unread")
async def count_unread(work: NamedDependency[Work]) -> UnreadRead:
    unread, urgent = await InboxItemService(work).unread()
    return UnreadRead(unread=unread, urgent=urgent)


@post(
    "/inbox/{item_id:uuid}/read",
    permission="notifications.inbox.read",
    status_code=200,
    idempotent=False,
    summary="Mark one note as read; repeating changes nothing",
)
async def read_inbox_item(item_id: FromPath[UUID], work: NamedDependency[Work]) -> InboxItemRead:
    service = InboxItemService(work)
    [shown] = await service.shown([await service.read(item_id)])
    return shown


@post(
    "/inbox/read-all",
    permission="notifications.inbox.read",
    status_code=200,
    idempotent=False,
    summary="Mark all my notes as read",
)
async def read_whole_inbox(work: NamedDependency[Work]) -> UnreadRead:
    service = InboxItemService(work)
    await service.read_all()
    unread, urgent = await service.unread()
    return UnreadRead(unread=unread, urgent=urgent)


routes = [list_inbox, count_unread, read_inbox_item, read_whole_inbox]

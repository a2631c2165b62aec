"""The delivery log: who was told what, how, and what staff can do when somebody was not."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from notifications.deliveries.log import DeliveryLog
from notifications.deliveries.models import Delivery
from notifications.deliveries.repository import DeliveryFilter
from notifications.deliveries.schemas import (
    AttemptRead,
    DeliveryChannel,
    DeliveryCountsRead,
    DeliveryDetailRead,
    DeliveryRead,
    DeliveryState,
    MessageCountsRead,
    SettleDelivery,
)
from notifications.deliveries.service import DeliveryService
from notifications.messages.models import Message


@get("/deliveries", permission="notifications.delivery.read", summary="Deliveries, newest first")
async def list_deliveries(  # noqa: PLR0917 - filters are query parameters
    work: NamedDependency[Work],
    subject_id: FromQuery[UUID | None] = None,
    recipient_id: FromQuery[UUID | None] = None,
    wanted_state: Annotated[DeliveryState | None, QueryParameter(name="state")] = None,
    channel: FromQuery[DeliveryChannel | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DeliveryRead]:
    wanted = DeliveryFilter(subject_id, recipient_id, wanted_state, channel)
    entries, following = await DeliveryLog(work).page(wanted, cursor, limit)
    return Page(items=[DeliveryRead.of(entry) for entry in entries], next_cursor=following)


@get("/deliveries/counts", permission="notifications.delivery.read", summary="How many deliveries are in each state")
async def count_deliveries(
    work: NamedDependency[Work],
    subject_id: FromQuery[UUID | None] = None,
    recipient_id: FromQuery[UUID | None] = None,
    channel: FromQuery[DeliveryChannel | None] = None,
) -> DeliveryCountsRead:
    wanted = DeliveryFilter(subject_id, recipient_id, None, channel)
    return DeliveryCountsRead(**await DeliveryLog(work).counts(wanted))


@get("/deliveries/{delivery_id:uuid}", permission="notifications.delivery.read", summary="One delivery, every attempt")
async def read_delivery(delivery_id: FromPath[UUID], work: NamedDependency[Work]) -> DeliveryDetailRead:
    entry, attempts = await DeliveryLog(work).detail(delivery_id)
    delivery = entry.delivery
    return DeliveryDetailRead(
        delivery=DeliveryRead.of(entry),
        provider_key=delivery.provider_key,
        text_version=delivery.text_version,
        locale=delivery.locale,
        log=[AttemptRead.of(attempt, withheld=entry.withheld) for attempt in attempts],
    )


@post(
    "/deliveries/{delivery_id:uuid}/retry",
    permission="notifications.delivery.retry",
    status_code=200,
    summary="Send a failed or unreachable e-mail again",
)
async def retry_delivery(delivery_id: FromPath[UUID], work: NamedDependency[Work]) -> DeliveryRead:
    return await _named(work, *await DeliveryService(work).retry(delivery_id))


@post(
    "/deliveries/{delivery_id:uuid}/settle",
    permission="notifications.delivery.retry",
    status_code=200,
    summary="Say what became of a delivery whose end is unknown",
)
async def settle_delivery(
    delivery_id: FromPath[UUID], data: JSONBody[SettleDelivery], work: NamedDependency[Work]
) -> DeliveryRead:
    return await _named(work, *await DeliveryService(work).settle(delivery_id, sent=data.outcome == "sent"))


@get(
    "/ops/tenants/{tenant_id:uuid}/messages",
    realm="operator",
    permission="ops.event.read",
    summary="Messages of one company by state",
)
async def count_messages(tenant_id: FromPath[UUID], work: NamedDependency[Work]) -> MessageCountsRead:
    await work.bind(tenant_id)
    return MessageCountsRead(tenant_id=tenant_id, **await DeliveryLog(work).message_counts())


async def _named(work: Work, delivery: Delivery, message: Message) -> DeliveryRead:
    entries = await DeliveryLog(work).named([(delivery, message)])
    return DeliveryRead.of(entries[0])


routes = [list_deliveries, count_deliveries, read_delivery, retry_delivery, settle_delivery, count_messages]

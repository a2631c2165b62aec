"""Reading the delivery log."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct

from kit.work import Work
from notifications.deliveries.models import Delivery, DeliveryAttempt
from notifications.deliveries.repository import DeliveryFilter, DeliveryRepository
from notifications.messages.models import Message
from notifications.messages.repository import MessageRepository
from notifications.projections.repository import ProjectionRepository


class Entry(Struct, frozen=True):
    """A delivery, its message and the recipient's name when the recipient is staff. `withheld`: a customer was told of
    a ticket that is about whoever reads this, so it does not say who."""

    delivery: Delivery
    message: Message
    name: str | None
    withheld: bool


def to_customer(message: Message) -> bool:
    return message.recipient_kind == "person"


class DeliveryLog:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.deliveries = DeliveryRepository(work)
        self.copies = ProjectionRepository(work)

    async def page(self, wanted: DeliveryFilter, cursor: str | None, limit: int) -> tuple[list[Entry], str | None]:
        rows, following = await self.deliveries.page_with_messages(wanted, cursor, limit)
        return await self.named(rows), following

    async def detail(self, id: UUID) -> tuple[Entry, list[DeliveryAttempt]]:
        entries = await self.named([await self.deliveries.with_message(id)])
        return entries[0], await self.deliveries.attempts(id)

    async def named(self, rows: Sequence[tuple[Delivery, Message]]) -> list[Entry]:
        staff = {message.recipient_id for _, message in rows if message.recipient_kind == "staff"}
        names = await self.copies.staff_names(staff) if staff else {}
        hidden = await self.copies.about_me({message.subject_id for _, message in rows if to_customer(message)})
        return [
            Entry(
                delivery,
                message,
                names.get(message.recipient_id),
                to_customer(message) and message.subject_id in hidden,
            )
            for delivery, message in rows
        ]

    async def counts(self, wanted: DeliveryFilter) -> dict[str, int]:
        return await self.deliveries.count_by_state(wanted)

    async def message_counts(self) -> dict[str, int]:
        return await MessageRepository(self.work).count_by_state()

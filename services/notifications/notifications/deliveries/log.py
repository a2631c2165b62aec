"""Reading the delivery log."""

from collections.abc import Sequence
from uuid import UUID

from kit.work import Work
from notifications.deliveries.models import Delivery, DeliveryAttempt
from notifications.deliveries.repository import DeliveryFilter, DeliveryRepository
from notifications.messages.models import Message
from notifications.messages.repository import MessageRepository
from notifications.projections.repository import ProjectionRepository

Entry = tuple[Delivery, Message, str | None]
"""a delivery, its message and the recipient's name when the recipient is staff"""


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
        return [(delivery, message, names.get(message.recipient_id)) for delivery, message in rows]

    async def counts(self, wanted: DeliveryFilter) -> dict[str, int]:
        return await self.deliveries.count_by_state(wanted)

    async def message_counts(self) -> dict[str, int]:
        return await MessageRepository(self.work).count_by_state()

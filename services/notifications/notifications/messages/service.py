"""Telling somebody something: once, in the language of the reader, on the first channel that reaches him."""

from collections.abc import Sequence
from uuid import UUID

from msgspec.structs import replace
from uuid_utils.compat import uuid7

from kit.work import Work
from notifications.deliveries.service import DeliveryService
from notifications.messages.dedupe import dedupe_key
from notifications.messages.models import Message
from notifications.messages.repository import MessageRepository
from notifications.messages.telling import Telling
from notifications.messages.tickets import NEXT_UP
from notifications.projections.service import ProjectionService

AT_ONCE = 500
"""messages written together; between them others have their turn"""


class MessageService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.messages = MessageRepository(work)
        self.copies = ProjectionService(work)
        self.deliveries = DeliveryService(work)

    async def tell(self, telling: Telling) -> None:
        if telling.spec.audience == "staff":
            await self.tell_staff([telling])
            return
        if telling.in_charge_id is None and telling.but and telling.subject_kind == "ticket":
            # The case is about whoever would phone: the first above them whom it is not about does.
            above = await self.copies.next_up(NEXT_UP, telling.community_id, telling.but)
            telling = replace(telling, in_charge_id=above)
        recipients = await self._recipients(telling)
        for message in await self.messages.add_new([self._message(telling, id) for id in recipients]):
            await self.deliveries.begin(message)
        if not recipients and telling.spec.audience == "person" and telling.subject_kind == "ticket":
            await self._have_phoned(telling)

    async def tell_staff(self, tellings: Sequence[Telling]) -> None:
        """Everybody everything at once: an escalation is read by many, and a company has thousands of them a day."""
        wanted = [(telling, await self._recipients(telling)) for telling in tellings]
        readers = await self.copies.readers({id for _, recipients in wanted for id in recipients})
        messages = [self._message(telling, id) for telling, recipients in wanted for id in recipients if id in readers]
        for start in range(0, len(messages), AT_ONCE):
            if fresh := await self.messages.add_new(messages[start : start + AT_ONCE]):
                await self.deliveries.note([(message, readers[message.recipient_id]) for message in fresh])

    async def _recipients(self, telling: Telling) -> list[UUID]:
        by_role = await self.copies.with_roles(telling.roles, telling.community_id) if telling.roles else []
        return [id for id in dict.fromkeys((*telling.recipients, *by_role)) if id not in telling.but]

    async def _have_phoned(self, telling: Telling) -> None:
        """The requester is nobody registry knows: whoever is in charge of the ticket has the number and phones."""
        asked = telling.in_charge_id
        if asked is None or asked in telling.but or await self.copies.reader(asked) is None:
            return
        message = self._message(telling, asked)
        message.recipient_kind = "staff"
        if await self.messages.add_new([message]):
            await self.deliveries.phone(message)

    def _message(self, telling: Telling, recipient: UUID) -> Message:
        template = telling.spec
        return Message(
            id=uuid7(),
            version=0,
            created_at=self.work.now,
            template=template.code,
            legal_kind=template.legal_kind,
            recipient_kind=template.audience,
            recipient_id=recipient,
            in_charge_id=telling.in_charge_id,
            community_id=telling.community_id,
            unit_id=telling.unit_id,
            subject_kind=telling.subject_kind,
            subject_id=telling.subject_id,
            urgent=template.urgent,
            facts=telling.facts,
            dedupe_key=dedupe_key(template.code, telling.subject_id, telling.occurrence, recipient),
            state="sent" if template.audience == "staff" else "queued",
        )

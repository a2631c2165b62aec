"""Takes messages, passes them on, and reminds until they are acknowledged."""

from typing import Any, TypeVar
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.callbacks.repository import CallbackRepository
from ticketing.calls import numbers
from ticketing.calls.errors import ColleagueNotActive
from ticketing.calls.repository import CallRepository
from ticketing.contacts.masking import masked_name
from ticketing.persons.service import PersonService
from ticketing.phone_messages.models import REMIND_AFTER, REMINDERS, PhoneMessage
from ticketing.phone_messages.repository import PhoneMessageRepository
from ticketing.phone_messages.schemas import (
    CallerContactRead,
    PhoneMessagePageRead,
    PhoneMessageRead,
    TakePhoneMessage,
)
from ticketing.places.repository import PlaceRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withholding import told

REMIND = "phone_message.remind"
F = TypeVar("F", bound=facts.PhoneMessageFact)


class PhoneMessageService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.messages = PhoneMessageRepository(work)

    async def newest(self, *, mine: bool, waiting: bool, cursor: str | None, limit: int) -> PhoneMessagePageRead:
        rows, following = await self.messages.newest(mine=mine, waiting=waiting, cursor=cursor, limit=limit)
        items = await self._shown([await self._line(message, *names) for message, *names in rows])
        return PhoneMessagePageRead(items=items, next_cursor=following)

    async def take(self, asked: TakePhoneMessage) -> PhoneMessageRead:
        """Raises InvalidFields, ColleagueNotActive, ConflictOfInterest."""
        message = PhoneMessage(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            for_id=asked.for_id,
            taken_by=self.work.principal.id,
            taken_at=self.work.now,
            text=asked.text,
            passed_on_at=self.work.now,
            reminders=0,
        )
        await self._whose(message, asked)
        recipient = await StaffRepository(self.work).find(asked.for_id)
        if recipient is None:
            raise InvalidFields([FieldError("for_id", "unknown")])
        if recipient.status != "active":
            raise ColleagueNotActive
        sealed = await numbers.seal(self.work, asked.phone, field="phone")
        if sealed.number is not None:
            message.number, message.number_last4 = sealed.number, sealed.last4
        if asked.caller_name:
            message.caller_name = (await self.work.cipher()).encrypt(asked.caller_name)
        self.messages.add(message)
        self._record(facts.PhoneMessageTaken, message, accused=await self._accused(message))
        self.work.schedule(REMIND, self.work.now + REMIND_AFTER, message.id)
        return (await self._shown([await self._line(message, recipient.display_name, None, None, None)]))[0]

    async def acknowledge(self, id: UUID, reply: str | None) -> PhoneMessageRead:
        """By whom it is for. Acknowledged again it stays as it was."""
        message = await self.messages.get(id, lock=True)
        if message.for_id != self.work.principal.id:
            raise InvalidFields([FieldError("message_id", "not_for_you")])
        if message.acknowledge(reply, self.work.now) or reply:
            self._record(facts.PhoneMessageAcknowledged, message)
            self.work.cancel(REMIND, message.id)
        return (await self._shown([await self._line(message, None, None, None, None)]))[0]

    async def contact(self, id: UUID) -> CallerContactRead:
        """Raises ConflictOfInterest: whom a complaint is about does not learn who complained."""
        message = await self.messages.get(id)
        await self._not_accused(message.call_id)
        number = await numbers.in_clear(self.work, message.number, "phone_message", id, "call back")
        cipher = await self.work.cipher()
        return CallerContactRead(
            name=cipher.decrypt(message.caller_name) if message.caller_name else None, number=number
        )

    async def remind(self, id: UUID) -> None:
        """Half an hour unacknowledged: the colleague hears again, then the supervisor as well."""
        message = await self.messages.get(id, lock=True)
        if message.acknowledged_at is not None or message.reminders >= REMINDERS:
            return
        message.reminders += 1
        escalated = message.reminders == REMINDERS
        accused = await self._accused(message)
        self._record(facts.PhoneMessageReminded, message, escalated=escalated, accused=accused)
        if not escalated:
            self.work.schedule(REMIND, self.work.now + REMIND_AFTER, id)

    async def _whose(self, message: PhoneMessage, asked: TakePhoneMessage) -> None:
        if asked.call_id is not None:
            call = await CallbackRepository(self.work).call(asked.call_id)
            if call is None:
                raise InvalidFields([FieldError("call_id", "unknown")])
            await self._not_accused(call.id, asked.for_id)
            message.call_id = call.id
            for name in ("community_id", "unit_id", "person_id", "number", "number_last4"):
                setattr(message, name, getattr(call, name))
        if asked.community_id is not None:
            place = await PlaceRepository(self.work).locate(asked.community_id, asked.unit_id)
            if place is None or (asked.unit_id is not None and place.unit_id is None):
                raise InvalidFields([FieldError("unit_id" if place else "community_id", "unknown")])
            message.community_id, message.unit_id = asked.community_id, asked.unit_id
        if asked.person_id is not None:
            if not await PersonService(self.work).within_reach(asked.person_id):
                raise InvalidFields([FieldError("person_id", "unknown")])
            message.person_id = asked.person_id

    async def _accused(self, message: PhoneMessage) -> tuple[UUID, ...]:
        """Whom what was spoken about in the call is about."""
        if message.call_id is None:
            return ()
        about = await CallRepository(self.work).spoken_about(message.call_id)
        return await TicketRepository(self.work).told_about(*about)

    async def _not_accused(self, call_id: UUID | None, *staff: UUID) -> None:
        if call_id is not None:
            about, tickets = await CallRepository(self.work).spoken_about(call_id), TicketRepository(self.work)
            await tickets.refuse_me(*about)
            await tickets.refuse_accused(about, *staff)

    def _record(self, kind: type[F], message: PhoneMessage, **more: Any) -> None:
        told: dict[str, Any] = {"for_id": message.for_id, "taken_by": message.taken_by, "taken_at": message.taken_at}
        self.work.record(message, kind(**told, community_id=message.community_id, **more))

    async def _shown(self, lines: list[PhoneMessageRead]) -> list[PhoneMessageRead]:
        """As whoever asks may see them: whom the call was about does not learn who called."""
        calls = {line.call_id for line in lines if line.call_id is not None}
        hidden = await CallRepository(self.work).those_about_me(calls)
        return told(lines, hidden, "call_id")

    async def _line(
        self,
        message: PhoneMessage,
        for_name: str | None,
        taken_by_name: str | None,
        community: str | None,
        unit: str | None,
    ) -> PhoneMessageRead:
        cipher = await self.work.cipher()
        kept = {name: getattr(message, name) for name in PhoneMessageRead.__struct_fields__ if name in _KEPT}
        return PhoneMessageRead(
            **kept,
            for_name=for_name,
            taken_by_name=taken_by_name,
            community_name=community,
            unit_code=unit,
            caller_name=masked_name(cipher.decrypt(message.caller_name)) if message.caller_name else None,
            number=await numbers.masked(self.work, message.number),
        )


_KEPT = set(PhoneMessage.__table__.columns.keys()) - {"number", "caller_name"}

"""Takes a case of another system, is pressed for it, and tells how it stands."""

from typing import Any

import msgspec
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import NotFound
from kit.work import Work
from ticketing.channel_cases.errors import ChannelCaseDiffers
from ticketing.channel_cases.models import ChannelCase
from ticketing.channel_cases.repository import ChannelCaseRepository
from ticketing.channel_cases.schemas import ChannelCaseRead, ChannelReplyRead, SubmitChannelCase
from ticketing.channel_keys.codes import CASE_CHANNELS
from ticketing.channel_keys.doors import Door
from ticketing.channel_keys.errors import ChannelNotYours
from ticketing.channel_keys.models import ChannelKey
from ticketing.places.repository import PlaceRepository
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.tickets.codes import LOCATED, OPEN
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.turns.repository import TurnRepository

NO_PLACE = "见来件"
"""Where it is when the outside system does not say"""


class ChannelCaseService:
    def __init__(self, work: Work) -> None:
        self.door = Door(work, "channel_cases")
        self.work = work
        self.cases = ChannelCaseRepository(work)

    async def submit(self, secret: str | None, data: SubmitChannelCase) -> ChannelCaseRead:
        """The same number again is the same case: nothing happens, or it is pressed for.

        Raises ChannelNotYours, CommunityNotYours for a key that claims what it does not open, ChannelCaseDiffers when
        another matter comes under a known number.
        """
        key = await self.door.let_in(secret, CASE_CHANNELS)
        if key.channel != data.channel:
            raise await self.door.shut(ChannelNotYours(channel=key.channel), key)
        await self.door.to_community(key, data.community_id)
        cipher = await self.work.cipher()
        await TurnRepository(self.work).take("channel case", key.channel, data.outside_no)
        content = msgspec.structs.replace(data, press=0, press_text=None, deadline=None)
        content_hash = cipher.blind(msgspec.json.encode(content).decode())
        case = await self.cases.by_number(key.channel, data.outside_no)
        if case is None:
            case, ticket = await self._open(key, data, content_hash)
        elif case.key_id != key.id:
            raise await self.door.shut(ChannelNotYours(channel=key.channel), key)
        elif data.press <= case.presses and content_hash != case.content_hash:
            raise ChannelCaseDiffers
        else:
            ticket = await TicketRepository(self.work).get(case.ticket_id)
        if data.press > case.presses:
            ticket = await self._press(case, data)
        return await self._read(case, ticket)

    async def status(self, secret: str | None, outside_no: str) -> ChannelCaseRead:
        """For the key that handed it over, and for no other."""
        key = await self.door.let_in(secret, CASE_CHANNELS)
        case = await self.cases.by_number(key.channel, outside_no)
        if case is None or case.key_id != key.id:
            raise NotFound
        return await self._read(case, await TicketRepository(self.work).get(case.ticket_id))

    async def _open(self, key: ChannelKey, data: SubmitChannelCase, content_hash: bytes) -> tuple[ChannelCase, Ticket]:
        places = PlaceRepository(self.work)
        unit_id = await places.unit_by_code(data.community_id, data.place) if data.place else None
        ticket = await RegistrationService(self.work).register(
            Intake(
                kind=data.kind,
                channel=key.channel,
                community_id=data.community_id,
                title=data.title,
                description=data.description,
                unit_id=unit_id,
                place=data.place or (NO_PLACE if data.kind in LOCATED else None),
                class_l1=data.class_l1,
                contact_name=data.contact_name,
                contact_phone=data.contact_phone,
                contact_email=data.contact_email,
                anonymous=data.anonymous,
                desired_outcome=data.desired_outcome,
                answer_by=data.deadline,
            )
        )
        case = ChannelCase(
            id=uuid7(),
            key_id=key.id,
            channel=key.channel,
            outside_no=data.outside_no,
            ticket_id=ticket.id,
            community_id=ticket.community_id,
            deadline=data.deadline,
            content_hash=content_hash,
            presses=0,
            received_at=self.work.now,
        )
        self.cases.add(case)
        self.work.record(case, _fact(facts.ChannelCaseRegistered, case, ticket))
        return case, ticket

    async def _press(self, case: ChannelCase, data: SubmitChannelCase) -> Ticket:
        """An entry of the ticket, and everybody concerned hears of it. A case that has ended keeps its answer."""
        tickets = TicketService(self.work)
        await self.work.flush()
        ticket = await tickets.locked(case.ticket_id, None)
        case.presses = data.press
        if ticket.state in OPEN:
            said = {"times": data.press, "outside_no": case.outside_no}
            step = ticket.step("press", self.work.now)
            if data.deadline is not None and data.deadline < ticket.promised_reply_at:
                ticket.promised_reply_at = max(data.deadline, self.work.now)
            await tickets.stated(ticket, step, text=data.press_text, channel=case.channel, details=said)
        accused = await tickets.tickets.told_about(ticket)
        self.work.record(case, _fact(facts.ChannelCasePressed, case, ticket, accused=accused))
        return ticket

    async def _read(self, case: ChannelCase, ticket: Ticket) -> ChannelCaseRead:
        answer = await self.cases.answer(ticket.id)
        return ChannelCaseRead(
            outside_no=case.outside_no,
            no=ticket.no,
            kind=ticket.kind,
            state=ticket.state,
            registered_at=ticket.registered_at,
            promised_reply_at=ticket.promised_reply_at,
            presses=case.presses,
            reply=ChannelReplyRead(at=answer.at, text=answer.text) if answer else None,
        )


def _fact(kind: type[facts.ChannelCaseFact], case: ChannelCase, ticket: Ticket, **more: Any) -> facts.ChannelCaseFact:
    return kind(
        channel=case.channel,
        ticket_id=ticket.id,
        ticket_no=ticket.no,
        community_id=case.community_id,
        handler_id=ticket.handler_id,
        first_receiver_id=ticket.first_receiver_id,
        presses=case.presses,
        **more,
    )

"""What staff do with calls: answer, say whose it is, link tickets, hand on, end."""

from collections.abc import Sequence
from uuid import UUID

from msgspec.structs import asdict
from uuid_utils.compat import uuid7

from events import registry
from events import ticketing as facts
from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.callbacks.service import CallbackService
from ticketing.caller_tiers.repository import CallerTierRepository
from ticketing.calls import errors, numbers
from ticketing.calls.courses import CallCourse
from ticketing.calls.facts import fact
from ticketing.calls.models import Call, CallTransfer, Extension
from ticketing.calls.repository import CallFilter, CallRepository
from ticketing.calls.schemas import (
    AnsweredCallRead,
    AssignCaller,
    CallDetailRead,
    CallPageRead,
    CallRead,
    CallTicketRead,
    CallTransferRead,
    ExtensionRead,
    RecordCall,
    RecordingRead,
    TransferCall,
)
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.persons.service import PersonService
from ticketing.places.repository import PlaceRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withholding import told

VERIFIED_WITH = 2
"""How many data have to agree before personal or fee data are told (C3.15)"""
EARLIER = 10
SUPERVISE = "ticketing.call.supervise"


class CallService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.calls = CallRepository(work)
        self.course = CallCourse(work)

    async def log(self, wanted: CallFilter, cursor: str | None, limit: int) -> CallPageRead:
        tiers = {} if wanted.tier is None else await CallerTierRepository(self.work).as_told(since=wanted.since)
        rows, following = await self.calls.log(wanted, tiers, cursor, limit)
        return CallPageRead(
            items=await self.lines(rows),
            next_cursor=following,
            **asdict(await self.calls.tally(wanted, tiers)),
        )

    async def going_on(self) -> list[CallRead]:
        return await self.lines(await self.calls.going_on())

    async def read(self, id: UUID) -> CallDetailRead:
        """With everything the operator wants beside the call: earlier calls, tickets, the last promise. Of one in which
        a complaint about whoever asks was spoken about neither: both say who calls."""
        row = await self._row(id)
        call: Call = row[0]
        [line] = await self.lines([row])
        promise = None if line.withheld else await self._last_promise(call)
        return CallDetailRead(
            version=call.version,
            call=line,
            tickets=[CallTicketRead(**ticket._mapping) for ticket in await self.calls.tickets_of(id)],
            transfers=[CallTransferRead(**one._mapping) for one in await self.calls.transfers_of(id)],
            earlier=[] if line.withheld else await self.lines(await self.calls.earlier(call, EARLIER)),
            promised_reply_at=promise.promised_reply_at if promise else None,
            promised_no=promise.no if promise else None,
        )

    async def enter(self, asked: RecordCall) -> AnsweredCallRead:
        """A call that no telephone system reports; who enters it speaks already."""
        sealed = await numbers.seal(self.work, asked.phone, field="phone")
        now, me = self.work.now, self.work.principal.id
        call = Call(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            direction=asked.direction,
            number=sealed.number,
            number_blind=sealed.blind,
            number_last4=sealed.last4,
            operator_id=me,
            state="answered",
            rang_at=now,
            answered_at=now,
        )
        if asked.community_id is not None:
            await self._place(call, asked.community_id, asked.unit_id, asked.person_id)
        elif sealed.blind and (known := await self.calls.last_known(sealed.blind)):
            call.community_id, call.unit_id, call.person_id = known.community_id, known.unit_id, known.person_id
        self.calls.add(call)
        await self.course.rank(call)
        await self.course.moved(call, None)
        return await self._answered(call)

    async def answer(self, id: UUID) -> AnsweredCallRead:
        """Raises CallTaken when a colleague was faster, ConflictOfInterest where it is about a complaint about me."""
        call = await self.calls.get(id, lock=True)
        await self._not_accused(call)
        before = call.state
        call.answer(self.work.principal.id, self.work.now)
        await self.course.moved(call, before)
        return await self._answered(call)

    async def assign_caller(self, id: UUID, who: AssignCaller) -> CallRead:
        """Raises NotYourCall: another caller ends the verification of whoever speaks."""
        call = await self.calls.get(id, lock=True)
        await self._mine(call)
        await self._place(call, who.community_id, who.unit_id, who.person_id)
        verified = call.forget_others()
        await self.course.rank(call)
        self.course.changed(call)
        self.course.verification(call, verified)
        return await self._read(call)

    async def add_ticket(self, id: UUID, ticket_id: UUID) -> CallDetailRead:
        """The ticket that was opened or spoken about. Sent again it changes nothing; the caller's tier stays what it
        was when the call began. Whom a complaint is about may have taken it; whose it is they do not learn from it.
        Raises NotYourCall."""
        call = await self.calls.get(id, lock=True)
        await self._mine(call)
        tickets = TicketRepository(self.work)
        ticket = await tickets.find(ticket_id)
        if ticket is None:
            raise InvalidFields([FieldError("ticket_id", "unknown")])
        if await self.calls.link(call.id, ticket_id):
            if call.community_id is None:
                call.community_id = ticket.community_id
            if not await tickets.about([ticket], self.work.principal.id):
                call.unit_id = call.unit_id or ticket.unit_id
                call.person_id = call.person_id or ticket.person_id
                call.forget_others()
            if call.recording is not None:
                await self.course.keep_recording(call)
            self.course.changed(call)
            await self.work.flush()
        return await self.read(id)

    async def transfer(self, id: UUID, asked: TransferCall) -> CallDetailRead:
        """Hand the call on; the first receiver stays accountable. One that fails is called back (S1-17)."""
        call = await self.calls.get(id, lock=True)
        if call.operator_id != self.work.principal.id:
            raise errors.NotYourCall
        await self._working(asked.to_id)
        self.work.session.add(
            CallTransfer(
                tenant_id=self.work.tenant_id,
                call_id=call.id,
                at=self.work.now,
                by_id=self.work.principal.id,
                to_id=asked.to_id,
                kind=asked.kind,
                result=asked.result,
                text=asked.text,
            )
        )
        self.work.record(call, fact(facts.CallTransferred, call, to_id=asked.to_id, result=asked.result))
        if asked.result == "failed":
            await CallbackService(self.work).after_failed_transfer(call, asked.to_id, asked.call_back_at, asked.text)
        await self.work.flush()
        return await self.read(id)

    async def end(self, id: UUID, result: str, note: str | None) -> CallRead:
        """A result says that all is told and written down: whom the call verified is verified no more."""
        call = await self.calls.get(id, lock=True)
        before, given = call.state, call.result
        call.finish(self.work.principal.id, result, note, self.work.now)
        await self.course.moved(call, before)
        if given is None and call.state == before and call.verified_at is not None:
            self.course.verification(call, call.verified_person_id)
        return await self._read(call)

    async def recording(self, id: UUID, purpose: str) -> RecordingRead:
        """Raises NotFound, ConflictOfInterest: whom a complaint is about does not hear who complained."""
        call = await self.calls.get(id)
        await self._not_accused(call)
        if call.recording is None:
            raise NotFound
        numbers.note_access(self.work, "recording", call.id, purpose)
        return RecordingRead(reference=call.recording)

    async def note_check(self, event: registry.CallerChecked) -> None:
        """What registry found when the operator asked: only of the one who speaks, while somebody speaks to them, and
        only for whom the call is of. What agreed earlier counts as long as the call was of nobody else in between, and
        only together with something that agrees now."""
        call = await self.calls.find(event.call_id, lock=True)
        if call is None or call.operator_id != event.staff_id or not call.is_spoken:
            return
        if call.person_id not in (None, event.person_id):
            verified = call.forget()  # whose it is is in doubt
            self.course.changed(call)
            self.course.verification(call, verified)
            return
        known = call.verified_with if call.verified_person_id == event.person_id else None
        call.verified_person_id, call.verified_with = event.person_id, sorted({*(known or ()), *event.agreed})
        if event.agreed and len(call.verified_with) >= VERIFIED_WITH:
            call.person_id, call.verified_at = event.person_id, call.verified_at or self.work.now
            self.work.record(call, fact(facts.CallerVerified, call))
            self.course.verification(call, event.person_id, event.owned_unit_ids)
        else:
            self.course.changed(call)

    async def my_extension(self) -> ExtensionRead:
        found = await self.calls.extension_of(self.work.principal.id)
        return ExtensionRead(number=found.number if found else None)

    async def set_extension(self, number: str | None) -> ExtensionRead:
        """Raises ExtensionTaken: a phone rings on one desk."""
        me = self.work.principal.id
        holder = await self.calls.at_extension(number)
        if holder not in (None, me):
            raise errors.ExtensionTaken
        found = await self.calls.extension_of(me)
        if number is None:
            if found is not None:
                await self.work.session.delete(found)
        elif found is None:
            self.work.session.add(Extension(tenant_id=self.work.tenant_id, id=me, number=number))
        else:
            found.number = number
        return ExtensionRead(number=number)

    async def lines(self, rows: Sequence[AnyRow]) -> list[CallRead]:
        """Rows of the log as whoever asks may see them."""
        ids = {row[0].id for row in rows}
        hidden, tiers = await self.calls.those_about_me(ids), await CallerTierRepository(self.work).as_told(ids)
        lines = [await self._line(row, tiers.get(row[0].id, row[0].tier)) for row in rows]
        return told(lines, hidden, "id")

    async def _line(self, row: AnyRow, tier: str | None) -> CallRead:
        """Its number masked."""
        call, operator, community, unit = row
        own = {name: getattr(call, name) for name in _SAME}
        return CallRead(
            **own,
            tier=tier,
            number=await numbers.masked(self.work, call.number),
            community_name=community,
            unit_code=unit,
            operator_name=operator,
            verified_with=call.verified_with or [],
            recorded=call.recording is not None,
        )

    async def _not_accused(self, call: Call) -> None:
        await TicketRepository(self.work).refuse_me(*await self.calls.spoken_about(call.id))

    async def _row(self, id: UUID) -> AnyRow:
        row = await self.calls.row(id)
        if row is None:
            raise NotFound
        return row

    async def _read(self, call: Call) -> CallRead:
        await self.work.flush()
        return (await self.lines([await self._row(call.id)]))[0]

    async def _answered(self, call: Call) -> AnsweredCallRead:
        clear = await numbers.in_clear(self.work, call.number, "call", call.id, "answered")
        read = await self._read(call)
        return AnsweredCallRead(version=read.version, call=read, number=clear)

    async def _place(self, call: Call, community_id: UUID, unit_id: UUID | None, person_id: UUID | None) -> None:
        place = await PlaceRepository(self.work).locate(community_id, unit_id)
        if place is None:
            raise InvalidFields([FieldError("community_id", "unknown")])
        if unit_id is not None and place.unit_id is None:
            raise InvalidFields([FieldError("unit_id", "unknown")])
        if person_id is not None and not await PersonService(self.work).within_reach(person_id):
            raise InvalidFields([FieldError("person_id", "unknown")])
        call.community_id, call.unit_id, call.person_id = community_id, unit_id, person_id

    async def _mine(self, call: Call) -> None:
        """Of who speaks, by answering or because the call was put through to them, and of who supervises, unless it
        was spoken about themselves. A call nobody has taken is everybody's. Raises NotYourCall, ConflictOfInterest."""
        me = self.work.principal
        if call.operator_id in (None, me.id) or await self.calls.put_through(call.id, me.id):
            return
        if not me.may(SUPERVISE):
            raise errors.NotYourCall
        await self._not_accused(call)

    async def _working(self, staff_id: UUID) -> None:
        member = await StaffRepository(self.work).find(staff_id)
        if member is None:
            raise InvalidFields([FieldError("to_id", "unknown")])
        if member.status != "active":
            raise errors.ColleagueNotActive

    async def _last_promise(self, call: Call) -> AnyRow | None:
        """Of the tickets of whoever calls that were open when the call began, the latest: what is registered during it
        was promised by whoever speaks."""
        if call.person_id is None and call.number_blind is None:
            return None
        whose = (
            TicketFilter(person_id=call.person_id, open_only=True, registered_before=call.rang_at)
            if call.person_id
            else TicketFilter(phone_blind=call.number_blind, open_only=True, registered_before=call.rang_at)
        )
        rows = await OverviewRepository(self.work).latest(whose, EARLIER)
        return max(rows, key=lambda row: row.registered_at, default=None)


_SAME = (
    *("id", "version", "direction", "state", "line", "community_id", "unit_id", "person_id", "operator_id"),
    *("rang_at", "answered_at", "ended_at", "result", "note", "verified_at"),
    *("recording_until", "recording_expired_at"),
)
"""What is shown as it is kept"""

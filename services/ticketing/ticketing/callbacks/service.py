"""Keeps promises to call back: makes them, hands them out, reminds of them, settles them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from msgspec.structs import asdict
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.callbacks import errors
from ticketing.callbacks.models import DEFAULT_DUE, SUPERVISOR_AFTER, Callback
from ticketing.callbacks.repository import CallbackFilter, CallbackRepository
from ticketing.callbacks.schemas import AskCallback, CallbackNumberRead, CallbackPageRead, CallbackRead
from ticketing.calls import numbers
from ticketing.calls.errors import ColleagueNotActive
from ticketing.calls.models import Call
from ticketing.calls.repository import CallRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withholding import told

OVERDUE, ESCALATE = "callback.overdue", "callback.escalate"
F = TypeVar("F", bound=facts.CallbackFact)


class CallbackService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.callbacks = CallbackRepository(work)
        self.staff = StaffRepository(work)

    async def queue(self, wanted: CallbackFilter, cursor: str | None, limit: int) -> CallbackPageRead:
        rows, following = await self.callbacks.queue(wanted, cursor, limit)
        return CallbackPageRead(
            items=await self._lines(rows),
            next_cursor=following,
            **asdict(await self.callbacks.tally(wanted)),
        )

    async def after_missed(self, call: Call) -> None:
        """Once for a number that calls several times; a withheld number cannot be called back."""
        if call.number_blind is None or await self.callbacks.of_number(call.number_blind):
            return
        await self._promise(self._new("missed_call", self.work.now + DEFAULT_DUE, call=call))

    async def after_failed_transfer(self, call: Call, to_id: UUID, at: datetime | None, matter: str | None) -> None:
        """Whom the caller could not reach calls back, within half an hour unless the caller wants another time; where
        the caller complains about them, anybody else does. What it is about is what was noted, else what the call was
        about by then."""
        if at is not None:
            self._later(at, "call_back_at")
        due = at or self.work.now + DEFAULT_DUE
        callback = self._new("failed_transfer", due, call=call, matter=matter)
        about = await self.callbacks.about(callback)
        if about:
            latest = max(about, key=lambda ticket: ticket.id)
            callback.ticket_id, callback.matter = latest.id, matter or latest.title
        if to_id not in await TicketRepository(self.work).accused(about):
            callback.owner_id = to_id
        await self._promise(callback)

    async def reached(self, call: Call) -> None:
        """Somebody speaks with the number: what was missed of it is settled."""
        for callback in await self.callbacks.of_number(call.number_blind) if call.number_blind else ():
            self._unwind(callback)
            callback.settle("reached", None, call.operator_id, self.work.now)
            self._record(facts.CallbackSettled, callback)

    async def ask(self, asked: AskCallback) -> CallbackRead:
        """Raises InvalidFields, CallbackInThePast, ColleagueNotActive, ConflictOfInterest."""
        self._later(asked.due_at, "due_at")
        call = await self._call(asked.call_id)
        callback = self._new(asked.kind, asked.due_at, call=call, owner_id=asked.owner_id, matter=asked.matter)
        await self._of_ticket(callback, asked.ticket_id)
        await self._not_accused(callback, asked.owner_id)
        if asked.owner_id is not None:
            await self._working(asked.owner_id)
        if asked.phone is not None:
            sealed = await numbers.seal(self.work, asked.phone, field="phone")
            callback.number, callback.number_blind = sealed.number, sealed.blind
            callback.number_last4 = sealed.last4
        if callback.number is None and callback.person_id is None:
            raise InvalidFields([FieldError("phone", "required")])
        await self._promise(callback)
        return await self._read(callback)

    async def take(self, id: UUID, expected: int) -> CallbackRead:
        callback = await self.callbacks.get(id, expected, lock=True)
        await self._not_accused(callback)
        callback.take(self.work.principal.id)
        self._record(facts.CallbackTaken, callback)
        return await self._read(callback)

    async def number(self, id: UUID) -> CallbackNumberRead:
        """Only as long as somebody is to be called. Raises CallbackSettledBefore."""
        callback = await self.callbacks.get(id)
        callback.refuse_unless_due()
        await self._not_accused(callback)
        clear = await numbers.in_clear(self.work, callback.number, "callback", id, "call back")
        return CallbackNumberRead(number=clear)

    async def settle(self, id: UUID, expected: int, outcome: str, text: str | None) -> CallbackRead:
        callback = await self.callbacks.get(id, expected, lock=True)
        await self._not_accused(callback)
        self._unwind(callback)
        if callback.settle(outcome, text, self.work.principal.id, self.work.now):
            self._record(facts.CallbackSettled, callback)
        else:
            self._record(facts.CallbackTried, callback)
            self._wind(callback)
        return await self._read(callback)

    async def overdue(self, id: UUID, *, escalated: bool) -> None:
        """The owner is told, and a quarter of an hour later the supervisor. Nothing when it is settled."""
        callback = await self.callbacks.get(id, lock=True)
        if callback.state == "due" and callback.due_at <= self.work.now:
            accused = await self._accused(callback)
            self._record(facts.CallbackOverdue, callback, escalated=escalated, accused=accused)

    def _new(
        self,
        kind: str,
        due_at: datetime,
        *,
        call: Call | None = None,
        owner_id: UUID | None = None,
        matter: str | None = None,
    ) -> Callback:
        callback = Callback(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            kind=kind,
            state="due",
            due_at=due_at,
            owner_id=owner_id,
            asked_by=self.work.principal.id if self.work.principal.realm == "staff" else None,
            matter=matter,
            tries=0,
        )
        if call is not None:
            callback.call_id = call.id
            for name in ("community_id", "unit_id", "person_id", "number", "number_blind", "number_last4"):
                setattr(callback, name, getattr(call, name))
        return callback

    async def _promise(self, callback: Callback) -> None:
        accused = await self._accused(callback)
        self.callbacks.add(callback)
        self._record(facts.CallbackRequested, callback, accused=accused)
        self._wind(callback)

    def _wind(self, callback: Callback) -> None:
        """Each due time has timers of its own: those of an earlier one may be in the worker's hands."""
        key = callback.due_at.isoformat()
        self.work.schedule(OVERDUE, callback.due_at, callback.id, key=key)
        self.work.schedule(ESCALATE, callback.due_at + SUPERVISOR_AFTER, callback.id, key=key)

    def _unwind(self, callback: Callback) -> None:
        for kind in (OVERDUE, ESCALATE):
            self.work.cancel(kind, callback.id, key=callback.due_at.isoformat())

    def _record(self, kind: type[F], callback: Callback, **more: Any) -> None:
        told = {
            name: getattr(callback, name) for name in facts.CallbackFact.__struct_fields__ if hasattr(callback, name)
        }
        self.work.record(callback, kind(**told, **more))

    def _later(self, at: datetime, field: str) -> None:
        if at <= self.work.now:
            raise errors.CallbackInThePast(errors=[FieldError(field, "callback_in_the_past")])

    async def _working(self, owner_id: UUID) -> None:
        owner = await self.staff.find(owner_id)
        if owner is None:
            raise InvalidFields([FieldError("owner_id", "unknown")])
        if owner.status != "active":
            raise ColleagueNotActive

    async def _call(self, id: UUID | None) -> Call | None:
        if id is None:
            return None
        call = await self.callbacks.call(id)
        if call is None:
            raise InvalidFields([FieldError("call_id", "unknown")])
        return call

    async def _of_ticket(self, callback: Callback, ticket_id: UUID | None) -> None:
        """The ticket says whose matter it is, and whom to call unless the call does."""
        if ticket_id is None:
            return
        ticket = await TicketRepository(self.work).find(ticket_id)
        if ticket is None:
            raise InvalidFields([FieldError("ticket_id", "unknown")])
        callback.ticket_id, callback.community_id, callback.unit_id = ticket.id, ticket.community_id, ticket.unit_id
        callback.person_id = callback.person_id or ticket.person_id
        if callback.number is None:
            callback.number, callback.number_blind = ticket.contact_phone, ticket.contact_phone_blind
            callback.number_last4 = ticket.contact_phone_last4

    async def _accused(self, callback: Callback) -> tuple[UUID, ...]:
        """Whom the promise is about, as whoever keeps it is told apart from them."""
        return await TicketRepository(self.work).told_about(*await self.callbacks.about(callback))

    async def _not_accused(self, callback: Callback, owner_id: UUID | None = None) -> None:
        """Whom a complaint is about does not call who complained, whether the promise names the complaint or was made
        in a call about it; nor is it left to them. Raises ConflictOfInterest."""
        tickets, about = TicketRepository(self.work), await self.callbacks.about(callback)
        await tickets.refuse_me(*about)
        await tickets.refuse_accused(about, owner_id)

    async def _read(self, callback: Callback) -> CallbackRead:
        await self.work.flush()
        row = await self.callbacks.row(callback.id)
        if row is None:
            raise NotFound
        return (await self._lines([row]))[0]

    async def _lines(self, rows: Sequence[AnyRow]) -> list[CallbackRead]:
        """As whoever asks may see them: a promise is about the ticket it names and about what was spoken about in the
        call it was made in."""
        lines = [await self._line(row) for row in rows]
        tickets = {one.ticket_id for one in lines if one.ticket_id is not None}
        calls = {one.call_id for one in lines if one.call_id is not None}
        hidden = await TicketRepository(self.work).those_about_me(tickets)
        spoken = await CallRepository(self.work).those_about_me(calls)
        return told(lines, hidden | spoken, "ticket_id", "call_id")

    async def _line(self, row: AnyRow) -> CallbackRead:
        callback, owner, community, unit, ticket_no = row
        same = {name: getattr(callback, name) for name in CallbackRead.__struct_fields__ if name in _KEPT}
        return CallbackRead(
            **same,
            late=callback.state == "due" and callback.due_at <= self.work.now,
            number=await numbers.masked(self.work, callback.number),
            owner_name=owner,
            community_name=community,
            unit_code=unit,
            ticket_no=ticket_no,
        )


_KEPT = set(Callback.__table__.columns.keys()) - {"number"}

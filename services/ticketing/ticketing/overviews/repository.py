"""Reads over many tickets: Core selects of exactly the columns a list shows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar, Literal
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import (
    ColumnElement,
    DateTime,
    Integer,
    and_,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
    text,
    true,
)

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository, upper_bound
from kit.work import Work
from ticketing.clocks.models import Clock
from ticketing.clocks.repository import STILL_OWED
from ticketing.occurrences.codes import Period
from ticketing.occurrences.repository import happened, of_desk, of_validity
from ticketing.organisations.repository import CalledNow, of_department
from ticketing.routings.repository import awaits_centre
from ticketing.routings.table import Table
from ticketing.tallies.repository import COUNT, Tally, by_state
from ticketing.tickets.codes import ENDED, MAJOR, OPEN
from ticketing.tickets.models import IS_OPEN, Ticket
from ticketing.tickets.repository import not_about_me

# Texts, where SQLAlchemy would walk through every column and subselect again for each request.
CLOCK_COLUMNS = {
    "clock_code": "clock.code",
    "clock_warn_at": "clock.warn_at",
    "clock_due_at": "clock.due_at",
    "clock_result": "clock.result",
    "missed": """(SELECT count(*) FROM clock ended
  WHERE ended.tenant_id = ticket.tenant_id AND ended.ticket_id = ticket.id AND ended.result = 'missed')""",
}
"""Of a ticket beside its `PRESSING_CLOCK`"""
_LINE = {
    "id": "ticket.id",
    "version": "ticket.version",
    "no": "ticket.no",
    "kind": "ticket.kind",
    "channel": "ticket.channel",
    "title": "ticket.title",
    "severity": "ticket.severity",
    "state": "ticket.state",
    "class_l1": "ticket.class_l1",
    "community_id": "ticket.community_id",
    "unit_id": "ticket.unit_id",
    "unit_code": "(SELECT code FROM unit WHERE unit.tenant_id = ticket.tenant_id AND unit.id = ticket.unit_id)",
    "handler_id": "ticket.handler_id",
    "handler_name": """(SELECT display_name FROM staff
  WHERE staff.tenant_id = ticket.tenant_id AND staff.id = ticket.handler_id)""",
    "promised_reply_at": "ticket.promised_reply_at",
    "registered_at": "ticket.registered_at",
    "attachment_count": "ticket.attachment_count",
    **CLOCK_COLUMNS,
}
"""The columns of `TicketRowRead` in its order, but for the last"""
_PRESSING = text(f"""
SELECT clock.code, clock.warn_at, clock.due_at, clock.result FROM clock
WHERE clock.tenant_id = ticket.tenant_id AND clock.ticket_id = ticket.id
  AND (clock.result = 'running' OR {IS_OPEN} AND {STILL_OWED})
ORDER BY clock.due_at LIMIT 1""")  # noqa: S608  # constants
PRESSING_CLOCK = _PRESSING.columns().lateral("clock")
"""The earliest limit of a ticket that still has to be kept, or was not kept and still asks for something"""
_due_at: ColumnElement[datetime] = literal_column("clock.due_at", DateTime(timezone=True))
_LINES: AnySelect = (
    select(*(literal_column(said).label(name) for name, said in _LINE.items()))
    .select_from(Ticket)
    .outerjoin(PRESSING_CLOCK, true())
)

Answered = Literal["answered", "in_time", "waiting"]
"""answered: by then or later. in_time: no later than promised. waiting: open, and nobody has answered yet."""
IS_ANSWERED: dict[Answered, ColumnElement[bool]] = {
    "answered": Ticket.replied_at.is_not(None),
    "in_time": Ticket.replied_at <= Ticket.promised_reply_at,
    "waiting": and_(Ticket.replied_at.is_(None), IS_OPEN),
}


class TicketFilter(Struct, frozen=True, kw_only=True):
    """Everything a list can be narrowed by; None means: not narrowed."""

    state: str | None = None
    open_only: bool = False
    ended_only: bool = False
    kind: str | None = None
    channel: str | None = None
    severity: str | None = None
    class_l1: str | None = None
    class_l2: str | None = None
    community_id: UUID | None = None
    building_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None
    handler_id: UUID | None = None
    accountable_id: UUID | None = None
    """handler or first receiver"""
    phone_blind: bytes | None = None
    no: str | None = None
    """the beginning of a number"""
    clock: Literal["at_risk", "overdue"] | None = None
    registered_since: datetime | None = None
    registered_before: datetime | None = None
    phase: str | None = None
    nature: str | None = None
    cause_kind: str | None = None
    validity: str | None = None
    department: str | None = None
    """found responsible"""
    repeated: bool = False
    answered: Answered | None = None
    desk: str | None = None
    """whose daily report it stands in"""
    centre_reply: Table | None = None
    """the company's routing table, where the final reply is the centre's and still owed"""
    happened: str | None = None
    period: Period | None = None
    """when that happened; the two come together"""


class OverviewRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self.departments = CalledNow(work)

    async def newest(self, wanted: TicketFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """Open tickets: those over a limit first. Ended ones have no limit any more and are far more."""
        order: tuple[Any, ...] = (Ticket.registered_at.desc(), Ticket.id.desc())
        late = self._late()
        if wanted.open_only or wanted.state in OPEN:
            order = (late.desc(), *order)
        return await self.page(self.filtered(_LINES.add_columns(late), wanted), order, cursor, limit, wanted)

    async def latest(self, wanted: TicketFilter, limit: int) -> Sequence[AnyRow]:
        statement = self.filtered(self._lines(), wanted)
        order = (Ticket.registered_at.desc(), Ticket.id.desc())
        return (await self.session.execute(statement.order_by(*order).limit(_at_most(limit)))).all()

    async def most_pressing(self, wanted: TicketFilter, limit: int) -> Sequence[AnyRow]:
        """The nearest limit first; what has none comes last."""
        statement = self.filtered(self._lines(), wanted).order_by("clock_due_at", Ticket.registered_at, Ticket.id)
        return (await self.session.execute(statement.limit(_at_most(limit)))).all()

    async def due_before(self, wanted: TicketFilter, until: datetime, limit: int) -> Sequence[AnyRow]:
        """Open tickets with a limit before `until` that is kept by nobody yet, the most pressing first."""
        statement = self.filtered(self._lines(), wanted).where(IS_OPEN, _due_at < until)
        return (await self.session.execute(statement.order_by("clock_due_at").limit(_at_most(limit)))).all()

    async def promised_before(self, wanted: TicketFilter, until: datetime, limit: int) -> Sequence[AnyRow]:
        """Open tickets whose requester was promised an answer before `until` and has none."""
        statement = self.filtered(self._lines(), wanted).where(
            IS_OPEN, Ticket.replied_at.is_(None), Ticket.promised_reply_at < until
        )
        return (await self.session.execute(statement.order_by(Ticket.promised_reply_at).limit(_at_most(limit)))).all()

    async def tally(self, wanted: TicketFilter) -> Tally:
        """Only open tickets have a clock that is at risk or overdue."""
        found = self.filtered(select(Ticket.state), replace(wanted, state=None, open_only=False, ended_only=False))
        ended = () if wanted.open_only or wanted.clock else ENDED
        bounded = (wanted.period or wanted.registered_since) is not None
        return await by_state(self.session, found, Ticket.state, IS_OPEN, ended, bounded=bounded)

    async def numbers(self, *wanted: TicketFilter) -> list[int]:
        """How many tickets each of the filters finds, in one statement."""
        counted = (self.filtered(select(COUNT).select_from(Ticket), one) for one in wanted)
        found = await self.session.execute(select(*(one.scalar_subquery() for one in counted)))
        return list(found.one())

    async def grouped(self, wanted: TicketFilter, *columns: str) -> Sequence[AnyRow]:
        """How many tickets a filter finds for the values of one or more columns, the most first."""
        by = [await self._by(column) for column in columns]
        statement: AnySelect = self.filtered(select(*by, COUNT.label("tickets")), wanted).group_by(*by)
        return (await self.session.execute(statement.order_by(COUNT.desc(), *by))).all()

    async def _by(self, column: str) -> Any:
        """What is grouped by; a department is one whatever it was called."""
        if column != "responsible_department":
            return getattr(Ticket, column)
        return await self.departments.by(Ticket.responsible_department)

    async def totals(self, wanted: TicketFilter, since: datetime) -> AnyRow:
        statement = select(
            func.count().label("total"),
            func.count().filter(Ticket.registered_at >= since).label("recent"),
        ).select_from(Ticket)
        return (await self.session.execute(self.filtered(statement, wanted))).one()

    async def per_unit(self, building_id: UUID) -> Sequence[AnyRow]:
        """Open tickets of each unit of a building that has any, in one grouped query."""
        statement: AnySelect = (
            select(
                Ticket.unit_id,
                func.count().label("open"),
                func.count().filter(Ticket.severity.in_(MAJOR)).label("major"),
                func.count().filter(self._overdue()).label("overdue"),
            )
            .where(Ticket.building_id == building_id, IS_OPEN, Ticket.unit_id.is_not(None), *not_about_me(self.work))
            .group_by(Ticket.unit_id)
        )
        return (await self.session.execute(self.scoped(statement))).all()

    def filtered(self, statement: AnySelect, wanted: TicketFilter) -> AnySelect:
        return self.scoped(statement).where(*self._predicates(wanted))

    def _predicates(self, wanted: TicketFilter) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = [
            column == value
            for column, value in (
                (Ticket.kind, wanted.kind),
                (Ticket.channel, wanted.channel),
                (Ticket.severity, wanted.severity),
                (Ticket.class_l1, wanted.class_l1),
                (Ticket.class_l2, wanted.class_l2),
                (Ticket.community_id, wanted.community_id),
                (Ticket.building_id, wanted.building_id),
                (Ticket.unit_id, wanted.unit_id),
                (Ticket.person_id, wanted.person_id),
                (Ticket.handler_id, wanted.handler_id),
                (Ticket.contact_phone_blind, wanted.phone_blind),
                (Ticket.phase, wanted.phase),
                (Ticket.nature, wanted.nature),
                (Ticket.cause_kind, wanted.cause_kind),
            )
            if value is not None
        ]
        if wanted.department is not None:
            found.append(of_department(Ticket.responsible_department, wanted.department, self.work.tenant_id))
        if wanted.state is not None:
            found.append(Ticket.state == wanted.state)
        if wanted.open_only:
            found.append(IS_OPEN)
        if wanted.ended_only:
            found.append(Ticket.state.in_(ENDED))
        if wanted.accountable_id is not None:
            mine = wanted.accountable_id
            found.append(or_(Ticket.handler_id == mine, Ticket.first_receiver_id == mine))
        if wanted.no is not None:
            found += [Ticket.no >= wanted.no, Ticket.no < upper_bound(wanted.no)]
        if wanted.registered_since is not None:
            found.append(Ticket.registered_at >= wanted.registered_since)
        if wanted.registered_before is not None:
            found.append(Ticket.registered_at < wanted.registered_before)
        if (wanted.building_id or wanted.unit_id or wanted.person_id or wanted.phone_blind) is not None:
            found += not_about_me(self.work)
        return found + _of_reports(wanted) + self._clock_predicates(wanted)

    def _clock_predicates(self, wanted: TicketFilter) -> list[ColumnElement[bool]]:
        """At risk: a running clock has warned. Overdue: a limit has passed and what it asks for is still owed."""
        if wanted.clock == "at_risk":
            now = self.work.now
            warned = and_(Clock.result == "running", Clock.warn_at <= now, Clock.due_at > now)
            return [_has_clock(warned), IS_OPEN]
        return [self._overdue(), IS_OPEN] if wanted.clock == "overdue" else []

    def _overdue(self) -> ColumnElement[bool]:
        return _has_clock(or_(and_(Clock.result == "running", Clock.due_at <= self.work.now), STILL_OWED))

    def _late(self) -> ColumnElement[bool]:
        return func.coalesce(_due_at <= self.work.now, false()).label("late")

    def _lines(self) -> AnySelect:
        return _LINES.add_columns(self._late())


def _of_reports(wanted: TicketFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Ticket.repeat_of.is_not(None)] if wanted.repeated else []
    if wanted.validity is not None:
        found.append(of_validity(wanted.validity))
    if wanted.answered is not None:
        found.append(IS_ANSWERED[wanted.answered])
    if wanted.desk is not None:
        found.append(of_desk(wanted.desk))
    if wanted.centre_reply is not None:
        found.append(awaits_centre(wanted.centre_reply))
    if wanted.happened is not None and wanted.period is not None:
        found.append(happened(wanted.happened, wanted.period))
    return found


def _has_clock(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Clock.tenant_id == Ticket.tenant_id, Clock.ticket_id == Ticket.id, condition)


def _at_most(limit: int) -> ColumnElement[int]:
    """Written out: a statement that hides how few rows it is to find is planned anew each time."""
    return literal_column(str(limit), Integer)

"""The list of complaints: the filters of all tickets and those only complaints know."""

from collections.abc import Sequence
from typing import Any, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, func, literal_column, select, true
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from ticketing.overviews.repository import CLOCK_COLUMNS, PRESSING_CLOCK, OverviewRepository, TicketFilter
from ticketing.places.models import Community, Unit
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import COUNT, Tally, tally
from ticketing.tickets.models import IS_OPEN, Ticket

Ruled = Literal["unruled", "valid", "partly_valid", "invalid"]
RULED: tuple[str, ...] = get_args(Ruled)
Confirmation = Literal["confirmed", "unreachable", "none"]
"""What the owner said to the result: confirmed, could not be reached, or nothing so far"""
Found = Literal["known", "unknown"]
"""Whether the investigation has found the cause"""


class ComplaintFilter(Struct, frozen=True, kw_only=True):
    """What a list of complaints can be narrowed by; None means: not narrowed."""

    tickets: TicketFilter
    ruled: Ruled | None = None
    confirmation: Confirmation | None = None
    cause: Found | None = None


class ComplaintRepository:
    def __init__(self, tickets: OverviewRepository) -> None:
        self.tickets = tickets

    async def page(
        self, wanted: ComplaintFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """The newest first."""
        order: tuple[Any, ...] = (Ticket.registered_at.desc(), Ticket.id.desc())
        return await self.tickets.page(self._filtered(_lines(), wanted), order, cursor, limit, bind=wanted)

    async def tally(self, wanted: ComplaintFilter) -> Tally:
        """By ruling, open ones or those of a period to the last."""
        found = self._filtered(select(Ticket.id), replace(wanted, ruled=None))
        bounded = wanted.tickets.open_only or wanted.tickets.registered_since is not None
        many = {name: found.where(_is_ruled(name)) for name in RULED}
        return await tally(self.tickets.session, many, bounded=bounded)

    async def by_subclass(self, wanted: ComplaintFilter) -> Sequence[AnyRow]:
        """Complaints per second-level class, and the open ones among them; the most first."""
        columns = (Ticket.class_l2, COUNT.label("complaints"), func.count().filter(IS_OPEN).label("open"))
        statement = self._filtered(select(*columns), wanted).group_by(Ticket.class_l2)
        return (await self.tickets.session.execute(statement.order_by(COUNT.desc(), Ticket.class_l2))).all()

    def _filtered(self, statement: AnySelect, wanted: ComplaintFilter) -> AnySelect:
        return self.tickets.filtered(statement, replace(wanted.tickets, kind="complaint")).where(*_predicates(wanted))


def _lines() -> AnySelect:
    responsible, handler, tenant = aliased(StaffMember), aliased(StaffMember), Ticket.tenant_id
    lines: AnySelect = (
        select(
            Ticket.id, Ticket.version, Ticket.no, Ticket.title, Ticket.class_l1, Ticket.class_l2, Ticket.severity,
            Ticket.state, Ticket.validity, Ticket.community_id, Community.name.label("community_name"), Ticket.unit_id,
            Unit.code.label("unit_code"), Ticket.registered_at, Ticket.closed_at, Ticket.close_reason, Ticket.cause,
            Ticket.responsible_department, responsible.display_name.label("responsible_name"),
            handler.display_name.label("handler_name"), Ticket.reopen_count,
            *(literal_column(said).label(name) for name, said in CLOCK_COLUMNS.items()),
        )
        .select_from(Ticket)
        .outerjoin(Community, (Community.tenant_id == tenant) & (Community.id == Ticket.community_id))
        .outerjoin(Unit, (Unit.tenant_id == tenant) & (Unit.id == Ticket.unit_id))
        .outerjoin(responsible, (responsible.tenant_id == tenant) & (responsible.id == Ticket.responsible_id))
        .outerjoin(handler, (handler.tenant_id == tenant) & (handler.id == Ticket.handler_id))
        .outerjoin(PRESSING_CLOCK, true())
    )  # fmt: skip
    return lines


def _predicates(wanted: ComplaintFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.ruled is not None:
        found.append(_is_ruled(wanted.ruled))
    if wanted.confirmation == "none":
        found.append(Ticket.close_reason.is_(None))
    elif wanted.confirmation is not None:
        found.append(Ticket.close_reason == wanted.confirmation)
    if wanted.cause is not None:
        found.append(Ticket.cause.is_not(None) if wanted.cause == "known" else Ticket.cause.is_(None))
    return found


def _is_ruled(name: str) -> ColumnElement[bool]:
    return Ticket.validity.is_(None) if name == "unruled" else Ticket.validity == name

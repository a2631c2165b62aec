"""From the desks of the routing table to people and departments of the company."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct, structs

from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work
from ticketing.clocks.escalation import CENTRE_ROLES
from ticketing.organisations.models import Department, SpecialistTeam
from ticketing.organisations.repository import OrganisationRepository
from ticketing.routings.models import RoutingTable
from ticketing.routings.repository import RoutingRepository
from ticketing.routings.table import CENTRE, PUBLISH, REPLY, Case, Desk, Desks, Route, Table, check, route
from ticketing.staff.models import StaffMember
from ticketing.staff.reach import check_whole_company
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.codes import PROCEDURE
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository

PROCESS = "ticketing.ticket.process"

SEATS: dict[Desk, str] = {
    "property_specialist": "dedicated_clerk",
    "project_specialist": "project_delegate",
    "project_department": "project_delegate",
}
"""The seat of the community's team that stands for a desk"""
KINDS: dict[Desk, str] = {
    "centre": "csc",
    "property_specialist": "property_department",
    "project_specialist": "project_department",
    "project_department": "project_department",
    "property_engineering": "engineering",
}
"""The kind of department whose head stands for a desk whose seat is empty"""


class Suggested(Struct, frozen=True):
    """Somebody, and how they were found: `team_seat`, `department_head` or `centre`."""

    staff: StaffMember
    via: str


class Suggestion(Struct, frozen=True, kw_only=True):
    route: Route
    handler: Suggested | None
    department: Department | None
    accused: tuple[UUID, ...] = ()


class RoutingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tables = RoutingRepository(work)
        self.organisation = OrganisationRepository(work)
        self.staff = StaffRepository(work)

    async def of_ticket(self, ticket: Ticket) -> Suggestion:
        accused = await TicketRepository(self.work).accused([ticket])
        return await self.suggest(case_of(ticket), ticket.community_id, accused)

    async def reply_permission(self, ticket: Ticket) -> str:
        """What somebody needs to give the final reply: of the procedure the desk the table names (row 14, S0-50)."""
        if ticket.kind not in PROCEDURE:
            return REPLY
        return route(case_of(ticket), await self.tables.current()).reply_permission

    async def may_reply(self, ticket: Ticket) -> bool:
        """Whether who asks is of the desk that gives the final reply."""
        return self.work.principal.may(await self.reply_permission(ticket))

    async def centre_replies(self, ticket: Ticket) -> bool:
        """Whether the final reply is the centre's to give."""
        return await self.reply_permission(ticket) == PUBLISH

    async def passes_to_centre(self, ticket: Ticket, before: Mapping[str, Any]) -> bool:
        """Whether it is the centre that replies, now that it is classified in another way than before."""
        earlier = structs.replace(case_of(ticket), **{name: before[name] for name in ("phase", "severity", "class_l1")})
        now = case_of(ticket)
        if ticket.kind not in PROCEDURE or earlier == now:
            return False
        table = await self.tables.current()
        return route(now, table).replier == CENTRE != route(earlier, table).replier

    async def suggest(self, case: Case, community_id: UUID, accused: Collection[UUID] = ()) -> Suggestion:
        """`accused`: whom the case is about; they never have it, whatever the table says."""
        table = await self.tables.current()
        found = route(case, table)
        departments = await self.organisation.departments()
        team = await self.organisation.team(community_id)
        department = _department(table.department_of(found, case.class_l1), departments)
        asked = self._asked(found.planner, department, team, departments)
        handler = await self._first_able([(id, how) for id, how in asked if id not in accused], community_id)
        if handler is None:
            centre = await self.staff.holding(CENTRE_ROLES, community_id)
            handler = await self._first_able([(id, "centre") for id in centre if id not in accused], community_id)
        return Suggestion(route=found, handler=handler, department=department, accused=tuple(sorted(accused)))

    async def publish(self, expected: int, desks: dict[str, Desks], departments: dict[str, str]) -> Table:
        """Put another table in force. Raises InvalidFields for a department that is not there."""
        check_whole_company(self.work)
        check(desks)
        known = {key for row in await self.organisation.departments() for key in (str(row.id), row.code)}
        if unknown := sorted(set(departments.values()) - known):
            raise InvalidFields([FieldError("departments", "unknown_department", ", ".join(unknown))])
        before = await self.tables.current()
        if before.version != expected:
            raise StaleVersion(current_version=before.version)
        table = Table(version=before.version + 1, desks=desks, departments=departments)
        self.tables.add(
            RoutingTable(
                version=table.version,
                content=msgspec.to_builtins(table),
                published_by=self.work.principal.id,
                published_at=self.work.now,
            )
        )
        return table

    @staticmethod
    def _asked(
        desk: Desk, responsible: Department | None, team: SpecialistTeam | None, departments: Sequence[Department]
    ) -> list[tuple[UUID, str]]:
        """The seat, else the head of the department; whoever is of the centre comes after them."""
        seat = getattr(team, SEATS[desk], None) if team is not None and desk in SEATS else None
        kind = KINDS.get(desk)
        heads = [responsible] if kind is None and responsible else [row for row in departments if row.kind == kind]
        via = "centre" if kind == "csc" else "department_head"
        asked = [(seat, "team_seat"), *((department.head_id, via) for department in heads)]
        return [(id, how) for id, how in asked if id is not None]

    async def _first_able(self, asked: Sequence[tuple[UUID, str]], community_id: UUID) -> Suggested | None:
        staff = await self.staff.several([id for id, _ in asked]) if asked else {}
        able = (Suggested(staff[id], how) for id, how in asked if id in staff)
        return next((found for found in able if found.staff.may_do(PROCESS, community_id)), None)


def case_of(ticket: Ticket) -> Case:
    return Case(phase=ticket.phase, channel=ticket.channel, severity=ticket.severity, class_l1=ticket.class_l1)


def _department(key: str, departments: Sequence[Department]) -> Department | None:
    """By id or code; a code whose department is gone stands for its kind, else the company's root."""
    for matches in (lambda row: key in (str(row.id), row.code), lambda row: row.kind == key):
        if found := next(filter(matches, departments), None):
            return found
    return next((row for row in departments if row.parent_id is None), None)

"""Finds incidents with what belongs to them."""

from collections.abc import Collection, Sequence
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.incidents.models import UNCLOSED, Incident, IncidentNotice, IncidentPlace, IncidentTicket
from ticketing.places.models import Building, Community, Unit
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import in_one_order, not_about_me


class IncidentFilter(Struct, frozen=True, kw_only=True):
    """None means: not narrowed."""

    state: str | None = None
    community_id: UUID | None = None


class IncidentRepository(Repository[Incident]):
    model: ClassVar[type[Incident]] = Incident

    async def page_of(
        self, wanted: IncidentFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """The latest first."""
        statement = self.scoped(self._lines())
        if wanted.state is not None:
            statement = statement.where(Incident.state == wanted.state)
        if wanted.community_id is not None:
            statement = statement.where(Incident.community_id == wanted.community_id)
        order: tuple[Any, ...] = (Incident.opened_at.desc(), Incident.id.desc())
        return await self.page(statement, order, cursor, limit, wanted)

    async def tally(self, community_id: UUID | None) -> Tally:
        found: AnySelect = self.scoped(select(Incident.state))
        if community_id is not None:
            found = found.where(Incident.community_id == community_id)
        return await by_state(self.session, found, Incident.state, Incident.state.in_(UNCLOSED), ["closed"])

    async def line(self, id: UUID) -> AnyRow:
        return (await self.session.execute(self.scoped(self._lines()).where(Incident.id == id))).one()

    async def opened(self, community_id: UUID | None) -> Sequence[Incident]:
        """What operators have to know now."""
        statement = self.scoped(select(Incident)).where(Incident.state == "opened")
        if community_id is not None:
            statement = statement.where(Incident.community_id == community_id)
        return (await self.session.execute(statement.order_by(Incident.opened_at.desc()).limit(50))).scalars().all()

    def add_places(self, places: Sequence[IncidentPlace]) -> None:
        self.session.add_all(places)

    async def places(self, ids: Collection[UUID]) -> Sequence[AnyRow]:
        table = IncidentPlace
        found = await self.session.execute(
            select(
                table.incident_id, table.building_id, Building.code.label("building_code"), table.unit_id,
                Unit.code.label("unit_code"),
            )
            .outerjoin(Building, (Building.tenant_id == table.tenant_id) & (Building.id == table.building_id))
            .outerjoin(Unit, (Unit.tenant_id == table.tenant_id) & (Unit.id == table.unit_id))
            .where(table.tenant_id == self.work.tenant_id, table.incident_id.in_(ids))
            .order_by(Building.code, Unit.code, table.id)
        )  # fmt: skip
        return found.all()

    async def members(self, ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
        """The tickets of each of them that the acting member of staff sees, but for those about them."""
        table, found = IncidentTicket, dict[UUID, list[UUID]]()
        statement = (
            select(table.incident_id, table.ticket_id)
            .join(Ticket, (Ticket.tenant_id == table.tenant_id) & (Ticket.id == table.ticket_id))
            .where(table.tenant_id == self.work.tenant_id, table.incident_id.in_(ids), table.left_at.is_(None))
            .where(*not_about_me(self.work))
        )
        rows = await self.session.execute(self.scoped(statement, Ticket).order_by(table.joined_at))
        for incident_id, ticket_id in rows.all():
            found.setdefault(incident_id, []).append(ticket_id)
        return found

    async def joined(self, id: UUID) -> Sequence[AnyRow]:
        """Its tickets with what a list shows, in the order they joined; an incident says where it is, so whom a ticket
        is about does not find it there."""
        table = IncidentTicket
        found = await self.session.execute(
            select(
                Ticket.id, Ticket.no, Ticket.kind, Ticket.title, Ticket.state, Ticket.severity, Ticket.unit_id,
                Unit.code.label("unit_code"), StaffMember.display_name.label("handler_name"), table.joined_at,
            )
            .select_from(table)
            .join(Ticket, (Ticket.tenant_id == table.tenant_id) & (Ticket.id == table.ticket_id))
            .outerjoin(Unit, (Unit.tenant_id == Ticket.tenant_id) & (Unit.id == Ticket.unit_id))
            .outerjoin(
                StaffMember, (StaffMember.tenant_id == Ticket.tenant_id) & (StaffMember.id == Ticket.handler_id)
            )
            .where(table.tenant_id == self.work.tenant_id, table.incident_id == id, table.left_at.is_(None))
            .where(*not_about_me(self.work))
            .order_by(table.joined_at, table.id)
        )  # fmt: skip
        return found.all()

    async def within_reach(self, ids: Collection[UUID]) -> set[UUID]:
        """Those of the tickets the acting member of staff sees."""
        found = await self.session.execute(self.scoped(select(Ticket.id).where(Ticket.id.in_(ids)), Ticket))
        return set(found.scalars())

    async def households(self, id: UUID) -> int:
        """Units its tickets come from."""
        counted = self._of_incident(select(func.count(Ticket.unit_id.distinct())), id)
        return int((await self.session.execute(counted)).scalar_one())

    async def tickets_to_tell(self, id: UUID) -> Sequence[Ticket]:
        return await self._locked(self._of_incident(select(Ticket), id))

    async def tickets_without(self, sign: str, id: UUID) -> Sequence[Ticket]:
        """Those not known to be grave for this reason."""
        return await self._locked(self._of_incident(select(Ticket), id).where(~Ticket.severity_signs.contains([sign])))

    async def hold_with(self, sign: str, id: UUID, ticket_id: UUID) -> None:
        """Lock a ticket that may join together with those it may make grave for this reason."""
        table, mine = IncidentTicket, self.work.tenant_id
        of_it = select(table.ticket_id).where(table.tenant_id == mine, table.incident_id == id, table.left_at.is_(None))
        lighter = Ticket.id.in_(of_it) & ~Ticket.severity_signs.contains([sign])
        await self._locked(select(Ticket).where(Ticket.tenant_id == mine, or_(Ticket.id == ticket_id, lighter)))

    def _of_incident(self, statement: AnySelect, id: UUID) -> AnySelect:
        table = IncidentTicket
        return statement.join(table, (table.tenant_id == Ticket.tenant_id) & (table.ticket_id == Ticket.id)).where(
            Ticket.tenant_id == self.work.tenant_id, table.incident_id == id, table.left_at.is_(None)
        )

    async def _locked(self, statement: AnySelect) -> Sequence[Ticket]:
        return (await self.session.execute(in_one_order(statement))).scalars().all()

    async def membership(self, ticket_id: UUID) -> IncidentTicket | None:
        table = IncidentTicket
        statement = select(table).where(
            table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id, table.left_at.is_(None)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    def join(self, memberships: Sequence[IncidentTicket]) -> None:
        for membership in memberships:
            membership.tenant_id = self.work.tenant_id
        self.session.add_all(memberships)

    def note(self, notice: IncidentNotice) -> None:
        notice.tenant_id = self.work.tenant_id
        self.session.add(notice)

    async def notices(self, id: UUID) -> Sequence[AnyRow]:
        table = IncidentNotice
        found = await self.session.execute(
            select(
                table.text, table.sent_at, StaffMember.display_name.label("sent_by_name"), table.tickets, table.contacts
            )
            .outerjoin(StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.sent_by))
            .where(table.tenant_id == self.work.tenant_id, table.incident_id == id)
            .order_by(table.sent_at.desc(), table.id.desc())
        )
        return found.all()

    async def numbers_of(self, tickets: Collection[UUID]) -> Sequence[str]:
        """The incidents these tickets belong to."""
        table = IncidentTicket
        found = await self.session.execute(
            select(Incident.no)
            .join(table, (table.tenant_id == Incident.tenant_id) & (table.incident_id == Incident.id))
            .where(Incident.tenant_id == self.work.tenant_id, table.ticket_id.in_(tickets), table.left_at.is_(None))
            .order_by(table.ticket_id)
        )
        return found.scalars().all()

    async def of_ticket(self, ticket_id: UUID) -> AnyRow | None:
        """The incident a ticket belongs to; not for whom the ticket is about."""
        table = IncidentTicket
        found = await self.session.execute(
            select(Incident.id, Incident.no, Incident.title, Incident.state)
            .join(table, (table.tenant_id == Incident.tenant_id) & (table.incident_id == Incident.id))
            .join(Ticket, (Ticket.tenant_id == table.tenant_id) & (Ticket.id == table.ticket_id))
            .where(Incident.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id, table.left_at.is_(None))
            .where(*not_about_me(self.work))
        )
        return found.first()

    def _lines(self) -> AnySelect:
        opener, member = aliased(StaffMember), IncidentTicket
        tickets = (
            select(func.count())
            .select_from(member)
            .join(Ticket, (Ticket.tenant_id == member.tenant_id) & (Ticket.id == member.ticket_id))
            .where(member.tenant_id == Incident.tenant_id, member.incident_id == Incident.id, member.left_at.is_(None))
            .where(*not_about_me(self.work))
            .correlate(Incident)
            .scalar_subquery()
        )
        return (
            select(
                Incident.id, Incident.version, Incident.no, Incident.community_id,
                Community.name.label("community_name"), Incident.title, Incident.class_l1, Incident.state,
                Incident.opened_at,
                opener.display_name.label("opened_by_name"), Incident.expected_end_at, Incident.controlled_at,
                Incident.review_due_at, Incident.reviewed_at, Incident.closed_at, tickets.label("tickets"),
            )
            .outerjoin(Community, (Community.tenant_id == Incident.tenant_id) & (Community.id == Incident.community_id))
            .outerjoin(opener, (opener.tenant_id == Incident.tenant_id) & (opener.id == Incident.opened_by))
        )  # fmt: skip

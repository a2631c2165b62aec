"""Counts tickets. Every figure goes through the filters of the lists, so it is what they find."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Text, func, literal, literal_column, select

from kit.clock import ZONE
from kit.paging import AnyRow
from ticketing.figures.periods import Piece
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.places.models import Building, Community
from ticketing.tallies.repository import COUNT
from ticketing.tickets.models import IS_OPEN, Ticket
from ticketing.tickets.repository import not_about_me


class FigureRepository:
    def __init__(self, tickets: OverviewRepository) -> None:
        self.tickets = tickets
        self.session = tickets.session

    async def flow(self, wanted: TicketFilter, unit: str) -> dict[datetime, int]:
        """Tickets by the local hour or day they were registered in; only those with any."""
        begin = func.date_trunc(literal(unit, Text), Ticket.registered_at, literal(str(ZONE), Text)).label("begin")
        statement = self.tickets.filtered(select(begin, COUNT), wanted).group_by(literal_column("begin"))
        return dict((await self.session.execute(statement)).all())

    async def backlog(self, wanted: TicketFilter, ages: Sequence[Piece]) -> Sequence[AnyRow]:
        """Open tickets per state, with a column for each age."""
        columns = []
        for age in ages:
            inside = [Ticket.registered_at >= age.begin] if age.begin else []
            inside += [Ticket.registered_at < age.end] if age.end else []
            columns.append(func.count().filter(*inside).label(age.name))
        statement = self.tickets.filtered(select(Ticket.state, *columns), wanted).group_by(Ticket.state)
        return (await self.session.execute(statement)).all()

    async def buildings(self, wanted: TicketFilter, most: int) -> Sequence[AnyRow]:
        """The buildings with most tickets, in one grouped query; names are looked up for those alone. As in the list of
        a building, whom a ticket is about does not find it."""
        counted = (
            self.tickets.filtered(
                select(
                    Ticket.tenant_id,
                    Ticket.building_id,
                    Ticket.community_id,
                    COUNT.label("registered"),
                    func.count().filter(IS_OPEN).label("open"),
                ),
                wanted,
            )
            .where(Ticket.building_id.is_not(None), *not_about_me(self.tickets.work))
            .group_by(Ticket.tenant_id, Ticket.building_id, Ticket.community_id)
            .order_by(literal_column("registered").desc(), Ticket.building_id)
            .limit(most)
            .subquery("counted")
        )
        there, inside = counted.c.tenant_id, counted.c.community_id
        statement = (
            select(
                counted.c.building_id,
                Building.code,
                inside,
                Community.name.label("community_name"),
                counted.c.registered,
                counted.c.open,
            )
            .outerjoin(Building, (Building.tenant_id == there) & (Building.id == counted.c.building_id))
            .outerjoin(Community, (Community.tenant_id == there) & (Community.id == inside))
            .order_by(counted.c.registered.desc(), Building.code, counted.c.building_id)
        )
        return (await self.session.execute(statement)).all()

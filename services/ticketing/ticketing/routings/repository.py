"""The routing tables of a company, the newest counts; and what one says, as a predicate on tickets."""

from typing import ClassVar

import msgspec
from sqlalchemy import ColumnElement, and_, case, false, select, true

from kit.repository import Repository
from ticketing.routings.models import RoutingTable
from ticketing.routings.table import CENTRE, ENGINEERING, ROWS, SHIPPED, Row, Table
from ticketing.tickets.codes import MAJOR, ONLINE, PROCEDURE
from ticketing.tickets.models import Ticket


class RoutingRepository(Repository[RoutingTable]):
    model: ClassVar[type[RoutingTable]] = RoutingTable

    async def current(self) -> Table:
        """The shipped table for a company that never changed it."""
        statement = (
            select(RoutingTable.content)
            .where(RoutingTable.tenant_id == self.work.tenant_id)
            .order_by(RoutingTable.version.desc())
            .limit(1)
        )
        content = (await self.session.execute(statement)).scalar_one_or_none()
        return msgspec.convert(content, Table) if content is not None else SHIPPED


def awaits_centre(table: Table) -> ColumnElement[bool]:
    """Cases with a result and no final reply yet, where the reply is the centre's: `route` for many at once."""
    centre = [(_fits(row), true() if table.of(row).replier == CENTRE else false()) for row in ROWS]
    return and_(Ticket.state == "resolved", Ticket.kind.in_(PROCEDURE), case(*centre, else_=false()))


def _fits(row: Row) -> ColumnElement[bool]:
    """See `Row.fits`."""
    engineering = and_(Ticket.class_l1.is_not(None), Ticket.class_l1.in_(ENGINEERING))
    asked = (
        (row.engineering, engineering),
        (row.online, Ticket.channel.in_(ONLINE)),
        (row.major, Ticket.severity.in_(MAJOR)),
    )
    found = [said if wanted else ~said for wanted, said in asked if wanted is not None]
    return and_(*(() if row.phase is None else (Ticket.phase == row.phase,)), *found)

"""Finds the cases of a day. Reports belong to their community, not to a reader: no data scope applies."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select, text

from kit.paging import AnyRow
from kit.work import Work
from ticketing.clocks.models import Clock
from ticketing.entries.models import TicketEntry
from ticketing.occurrences.codes import Period
from ticketing.occurrences.repository import happened, moved, of_desk
from ticketing.places.models import Unit
from ticketing.report_cases.rounds import TOLD
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket

_ROUNDS = text("""
SELECT ticket_id, at, verb, text, details ->> 'planned_on' AS planned_on, id FROM ticket_entry
WHERE tenant_id = :tenant_id AND ticket_id = ANY (:tickets) AND verb = ANY (:told)
UNION ALL
SELECT p.ticket_id, p.decided_at, 'approve_plan', i.measure, i.due_on::text, p.id FROM handling_plan p
JOIN plan_item i ON i.tenant_id = p.tenant_id AND i.plan_id = p.id AND i.line = 1
WHERE p.tenant_id = :tenant_id AND i.tenant_id = :tenant_id AND p.ticket_id = ANY (:tickets) AND p.state = 'approved'
ORDER BY ticket_id, at, id""")


class ReportCaseRepository:
    def __init__(self, work: Work) -> None:
        self.session, self.tenant_id = work.session, work.tenant_id

    async def of_day(self, period: Period, desk: str, community_id: UUID | None, as_of: datetime) -> Sequence[AnyRow]:
        """The tickets that moved, oldest first, with what they are called and whether a limit had passed by `as_of`."""
        at_the_end = (
            select(TicketEntry.to_state)
            .where(
                TicketEntry.tenant_id == Ticket.tenant_id,
                TicketEntry.ticket_id == Ticket.id,
                TicketEntry.at < period.until,
                TicketEntry.to_state.is_not(None),
            )
            .order_by(TicketEntry.at.desc(), TicketEntry.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        statement = (
            select(
                Ticket,
                Unit.code.label("unit_code"),
                StaffMember.display_name.label("handler_name"),
                at_the_end.label("state_then"),
                _over_a_limit(as_of).label("overdue"),
            )
            .outerjoin(Unit, (Unit.tenant_id == Ticket.tenant_id) & (Unit.id == Ticket.unit_id))
            .outerjoin(StaffMember, (StaffMember.tenant_id == Ticket.tenant_id) & (StaffMember.id == Ticket.handler_id))
            .where(Ticket.tenant_id == self.tenant_id, of_desk(desk), happened("moved", period))
            .order_by(Ticket.registered_at, Ticket.id)
        )
        if community_id is not None:
            statement = statement.where(Ticket.community_id == community_id)
        return (await self.session.execute(statement)).all()

    async def rounds(self, ids: Collection[UUID]) -> Sequence[AnyRow]:
        """What was measured and came of it in each round of these tickets, in order."""
        if not ids:
            return []
        of = {"tenant_id": self.tenant_id, "tickets": list(ids), "told": list(TOLD)}
        return (await self.session.execute(_ROUNDS, of)).all()

    async def records(self, ids: Collection[UUID], period: Period) -> Sequence[AnyRow]:
        """What moved these tickets in the period, in order."""
        entry = TicketEntry
        statement = (
            select(
                entry.ticket_id, entry.at, entry.verb, entry.text, StaffMember.display_name.label("by"),
                moved("accepted").label("accepted"), moved("progressed").label("progressed"),
                moved("closed").label("closed"),
            )
            .outerjoin(
                StaffMember, (StaffMember.tenant_id == entry.tenant_id) & (StaffMember.id == entry.actor_id)
            )
            .where(
                entry.tenant_id == self.tenant_id,
                entry.ticket_id.in_(ids),
                entry.at >= period.since,
                entry.at < period.until,
                moved("moved"),
            )
            .order_by(entry.at, entry.id)
        )  # fmt: skip
        return (await self.session.execute(statement)).all()


def _over_a_limit(as_of: datetime) -> ColumnElement[bool]:
    """A clock was past its due time, and what it asked for was owed."""
    owed = and_(Clock.result == "missed", or_(Clock.settled_at.is_(None), Clock.settled_at > as_of))
    late = and_(Clock.due_at <= as_of, or_(Clock.result == "running", owed))
    return exists().where(Clock.tenant_id == Ticket.tenant_id, Clock.ticket_id == Ticket.id, late)

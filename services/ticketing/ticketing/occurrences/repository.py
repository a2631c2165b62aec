"""What tickets went through in a period, as predicates on the list: reports count with the very filters they link to.

Sources: C3.5 (daily and quarterly report), C3.13 (closure rate).
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from ticketing.clocks.models import Clock
from ticketing.consultations.models import Consultation
from ticketing.entries.models import TicketEntry
from ticketing.occurrences.codes import CLOSING, NO_PROGRESS, VALID, Period
from ticketing.tickets.codes import ONLINE, PROCEDURE
from ticketing.tickets.models import Ticket
from ticketing.urge_notices.models import UrgeNotice


def happened(what: str, period: Period) -> ColumnElement[bool]:
    """Tickets to which this happened in the period; `pending`: that were open at some time of it; `late`: those of them
    that missed a limit in it (one of a visit may pass after the case has ended)."""
    since, until = period.since, period.until
    match what:
        case "registered":
            return _between(Ticket.registered_at, since, until)
        case "pending":
            return and_(Ticket.registered_at < until, or_(Ticket.closed_at.is_(None), Ticket.closed_at >= since))
        case "missed" | "late":
            missed = _in(Clock, _between(Clock.due_at, since, until), Clock.result == "missed")
            return and_(happened("pending", period), missed) if what == "late" else missed
        case "urged":
            return _in(UrgeNotice, _between(UrgeNotice.sent_at, since, until))
        case "experts_silent":
            return _in(Consultation, _between(Consultation.reported_at, since, until))
        case _:
            return _in(TicketEntry, _between(TicketEntry.at, since, until), moved(what))


def moved(what: str) -> ColumnElement[bool]:
    """Entries of the timeline that say a case was accepted, progressed, closed, ruled on, or any of the first three.

    What is done before anybody has accepted it is not progress."""
    verb = TicketEntry.verb
    progress = and_(verb.not_in(NO_PROGRESS), TicketEntry.from_state.is_distinct_from("registered"))
    kinds: dict[str, ColumnElement[bool]] = {
        "accepted": verb == "accept",
        "progressed": progress,
        "closed": verb.in_(CLOSING),
        "ruled": verb.in_(("rule_valid", "rule_invalid", "assign")),
    }
    if what == "moved":
        return or_(kinds["accepted"], kinds["progressed"], kinds["closed"])
    return kinds[what]


def of_desk(desk: str) -> ColumnElement[bool]:
    """Complaints and inquiries that stand in the daily report of their community, or in the centre's own part."""
    centre = or_(Ticket.phase == "pre_handover", Ticket.channel.in_(ONLINE))
    return and_(Ticket.kind.in_(PROCEDURE), centre if desk == "centre" else ~centre)


def of_validity(validity: str) -> ColumnElement[bool]:
    if validity == "unruled":
        return Ticket.validity.is_(None)
    return Ticket.validity.in_(VALID) if validity == "valid" else Ticket.validity == "invalid"


def _between(column: Any, since: datetime, until: datetime) -> ColumnElement[bool]:
    return and_(column >= since, column < until)


def _in(model: Any, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """The ticket is one of those the rows in question belong to."""
    rows = select(model.ticket_id).where(model.tenant_id == Ticket.tenant_id, *conditions)
    return Ticket.id.in_(rows.correlate(Ticket))

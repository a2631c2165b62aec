"""Who is told of incidents: those who answer for the place at once, everybody concerned when there is news (C3.16)."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.from_ticketing import requester
from notifications.messages.telling import Telling, present
from notifications.messages.tickets import in_charge

CALLED = frozenset({"csc_staff", "cs_supervisor", "cs_manager", "hotline_manager", "engineering_supervisor"})
"""The call tree of the centre and of the place (domain 60, `incident.opened`)"""
ANSWERABLE = frozenset({"cs_supervisor", "cs_manager"})


def _incident(template: str, event: facts.IncidentFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="incident",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        facts={"incident_no": event.no},
        **more,
    )


def opened(event: facts.IncidentOpened, meta: Meta) -> Telling:
    return _incident("incident_opened", event, meta, roles=CALLED)


def controlled(event: facts.IncidentControlled, meta: Meta) -> Telling:
    return _incident("incident_controlled", event, meta, roles=CALLED)


def review_overdue(event: facts.IncidentReviewOverdue, meta: Meta) -> Telling:
    return _incident("incident_review_overdue", event, meta, recipients=present(event.opened_by), roles=ANSWERABLE)


def notice(event: facts.IncidentNoticeGiven, meta: Meta) -> Telling:
    """The contact of one of its tickets, who wrote by mail included; else whoever has that ticket phones."""
    return Telling(
        template="incident_notice",
        subject_kind="ticket",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=event.unit_id,
        recipients=requester(event, meta),
        in_charge_id=in_charge(event),
        facts={"ticket_no": event.no, "text": event.announcement},
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.IncidentOpened: opened,
    facts.IncidentControlled: controlled,
    facts.IncidentReviewOverdue: review_overdue,
    facts.IncidentNoticeGiven: notice,
}

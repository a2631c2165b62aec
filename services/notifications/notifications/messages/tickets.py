"""What every telling of a fact about a ticket has in common."""

from typing import Any
from uuid import UUID

from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, home, present


def of_ticket(template: str, event: facts.TicketFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="ticket",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=home(template, event.kind, event.unit_id),
        facts={"ticket_no": event.no, "kind": event.kind} | more.pop("facts", {}),
        **more,
    )


NEXT_UP = ("cs_supervisor", "cs_manager", "csc_staff", "leader_in_charge")
"""Who phones in the place of those a case is about, one role after the other"""


def in_charge(event: facts.TicketFact, *before: UUID | None) -> UUID | None:
    """Who phones a requester nothing else reaches: the first of `before`, of the handler and of whoever took it in whom
    the ticket is not about, for they do not learn whose it is (C3.2 row 20); None, where it is about all of them, asks
    for the next one up."""
    asked = present(*before, event.handler_id, event.first_receiver_id)
    return next((id for id in asked if id not in event.accused), None)

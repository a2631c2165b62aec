"""The wish to tell somebody something, before it becomes a message."""

from typing import Any, Literal, Protocol, runtime_checkable
from uuid import UUID

from msgspec import Struct

from events import Event
from notifications.templates.catalogue import BY_CODE
from notifications.templates.shapes import Template

SubjectKind = Literal[
    "ticket",
    "work_order",
    "channel",
    "return_visit",
    "consultation",
    "bill",
    "payment",
    "billing_run",
    "day_closing",
    "dunning_case",
    "dunning_visits",
    "dunning_proposals",
    "charge_item",
    "deposit",
    "refund",
    "allocation",
    "bank_statement",
    "discount",
    "meter_reading",
    "organisation",
    "call",
    "callback",
    "phone_message",
    "article",
    "recording_check",
    "clock_policy",
    "duty_post",
    "roster",
    "escalation",
    "shift_handover",
    "incident",
    "role",
    "daily_report",
    "consolidated_report",
    "quarterly_report",
    "department_assessment",
    "department_digest",
    "exchange_meeting",
    "received_report",
    "inquiry_summary",
    "feedback_analysis",
    "sla_report",
    "satisfaction_report",
]


class Telling(Struct, frozen=True, kw_only=True):
    """`occurrence` tells apart repetitions that are rightly told again; see `dedupe`."""

    template: str
    subject_kind: SubjectKind
    subject_id: UUID
    occurrence: str = ""
    recipients: tuple[UUID, ...] = ()
    roles: frozenset[str] = frozenset()
    """staff with one of these roles in the community are told as well"""
    but: tuple[UUID, ...] = ()
    """hear of the same by another message, or not at all"""
    community_id: UUID | None = None
    unit_id: UUID | None = None
    in_charge_id: UUID | None = None
    facts: dict[str, Any] = {}

    @property
    def spec(self) -> Template:
        return BY_CODE[self.template]


@runtime_checkable
class AboutCase(Protocol):
    """A fact that says whom its case is about. One that names a ticket either does, or says itself who hears of it."""

    @property
    def accused(self) -> tuple[UUID, ...]: ...


def accused(event: Event) -> tuple[UUID, ...]:
    """They hear nothing of it, whatever their part or their role (C3.2 row 20). `consumers.wished` leaves them out of
    every telling, so none does so by itself."""
    return event.accused if isinstance(event, AboutCase) else ()


def without(event: Event, *ids: UUID | None) -> tuple[UUID, ...]:
    """Those of the ids who hear of it: where nobody of them does, somebody else is told."""
    return tuple(id for id in present(*ids) if id not in accused(event))


def home(template: str, of: str, unit_id: UUID | None) -> UUID | None:
    """The home a message names; `of` is the kind of the ticket or the cohort of the visit. What colleagues read of a
    complaint names its community only: it may be about one of them, now or later, and they do not learn whose it is
    (C3.2 row 20). The record tells the home to whoever may know it."""
    return None if of == "complaint" and BY_CODE[template].audience == "staff" else unit_id


def present(*ids: UUID | None, but: UUID | None = None) -> tuple[UUID, ...]:
    """The ids that are there, each once; nobody is told what he did himself (`but`)."""
    return tuple(dict.fromkeys(id for id in ids if id is not None and id != but))

"""Who is told of consultations of the expert panel (C3.4; domain 60, `consultation.*`)."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present

CENTRE = frozenset({"csc_staff"})
"""Signs for what is reported while experts are silent."""


def _consultation(template: str, event: facts.ConsultationFact, meta: Meta, **more: Any) -> Telling:
    said = {"ticket_no": event.ticket_no, "discipline": event.discipline, "due_at": event.due_at.isoformat()}
    return Telling(
        template=template,
        subject_kind="consultation",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        recipients=present(*event.recipients, but=meta.actor_id),
        facts=said | more.pop("facts", {}),
        **more,
    )


def consulted(event: facts.ConsultationOpened, meta: Meta) -> Telling:
    return _consultation("consultation_opened", event, meta)


def reported(event: facts.ConsultationEscalated, meta: Meta) -> Telling:
    """Whom it is reported to, and the centre; each person hears of one silence once."""
    level = {"level": event.level}
    return _consultation("consultation_escalated", event, meta, facts=level, roles=CENTRE, but=event.told_by_clock)


def advised(event: facts.ConsultationReplied, meta: Meta) -> Telling:
    return _consultation("consultation_replied", event, meta)


def spared(event: facts.ConsultationCancelled, meta: Meta) -> Telling:
    return _consultation("consultation_cancelled", event, meta)


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.ConsultationOpened: consulted,
    facts.ConsultationEscalated: reported,
    facts.ConsultationReplied: advised,
    facts.ConsultationCancelled: spared,
}

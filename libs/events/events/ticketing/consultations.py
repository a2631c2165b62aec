"""Facts about consultations of the expert panel: who was asked, who hears of silence, what came of it (C3.4)."""

from datetime import datetime
from uuid import UUID

from events import Event


class ConsultationFact(Event, frozen=True, kw_only=True):
    """`recipients` are the staff who have to be told of this. The words of question and answer stay in ticketing."""

    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    discipline: str
    level: int
    """0 with the expert, 1 reported to the leader in charge, 2 reported to top management"""
    expert_id: UUID
    leader_id: UUID | None = None
    due_at: datetime
    recipients: tuple[UUID, ...] = ()


class ConsultationOpened(ConsultationFact, frozen=True, kw_only=True):
    type = "ticketing.consultation.opened.v1"


class ConsultationReplied(ConsultationFact, frozen=True, kw_only=True):
    type = "ticketing.consultation.replied.v1"


class ConsultationEscalated(ConsultationFact, frozen=True, kw_only=True):
    """Nobody answered in time: `level` is the one it was reported to."""

    type = "ticketing.consultation.escalated.v1"
    told_by_clock: tuple[UUID, ...] = ()
    """who hears of this silence by the clock that was missed, and needs no second message"""
    accused: tuple[UUID, ...] = ()
    """whom the case is about: nobody tells them, whatever their role"""


class ConsultationSigned(ConsultationFact, frozen=True, kw_only=True):
    """The centre signed for what the system reported."""

    type = "ticketing.consultation.signed.v1"


class ConsultationCancelled(ConsultationFact, frozen=True, kw_only=True):
    type = "ticketing.consultation.cancelled.v1"

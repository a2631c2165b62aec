"""Facts about answers that reached nobody (C3.2, C5.6)."""

from uuid import UUID

from events import Event


class AnswerFact(Event, frozen=True, kw_only=True):
    """`handler_id` has the ticket then, else received it first."""

    aggregate = "undelivered_answer"
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    handler_id: UUID | None = None


class AnswerUndelivered(AnswerFact, frozen=True, kw_only=True):
    """`error_code` as notifications states it."""

    type = "ticketing.answer.undelivered.v1"
    error_code: str
    accused: tuple[UUID, ...] = ()
    """whom the case is about: they hear nothing of it"""


class AnswerRevived(AnswerFact, frozen=True, kw_only=True):
    """Somebody has it sent again."""

    type = "ticketing.answer.revived.v1"


class AnswerSettled(AnswerFact, frozen=True, kw_only=True):
    """The requester was told in another way."""

    type = "ticketing.answer.settled.v1"

"""Facts about answers that reached nobody (C3.2, C5.6)."""

from uuid import UUID

from events import Event


class AnswerFact(Event, frozen=True, kw_only=True):
    """`handler_id` had the ticket when it failed."""

    aggregate = "undelivered_answer"
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    handler_id: UUID | None = None


class AnswerUndelivered(AnswerFact, frozen=True, kw_only=True):
    """`error_code` as notifications states it."""

    type = "ticketing.undelivered_answer.noted.v1"
    error_code: str


class AnswerResent(AnswerFact, frozen=True, kw_only=True):
    type = "ticketing.undelivered_answer.resent.v1"


class UndeliveredAnswerSettled(AnswerFact, frozen=True, kw_only=True):
    """The requester was told in another way."""

    type = "ticketing.undelivered_answer.settled.v1"

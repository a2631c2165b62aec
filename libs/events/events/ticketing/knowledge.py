"""Facts about what the desk says and how well: answers, scripts, checks of recordings (C3.15)."""

from datetime import date
from uuid import UUID

from events import Event


class ArticleFact(Event, frozen=True, kw_only=True):
    """`community_id` None: it holds for all communities."""

    aggregate = "article"
    topic: str
    owner_id: UUID
    review_due: date
    community_id: UUID | None = None


class ArticlePublished(ArticleFact, frozen=True, kw_only=True):
    """New, reworded, or looked at and still good."""

    type = "ticketing.article.published.v1"


class ArticleWithdrawn(ArticleFact, frozen=True, kw_only=True):
    type = "ticketing.article.withdrawn.v1"


class ArticleReviewRequested(ArticleFact, frozen=True, kw_only=True):
    """The day has come on which its owner looks at it again."""

    type = "ticketing.article.review_requested.v1"


class ScriptChanged(Event, frozen=True, kw_only=True):
    type = "ticketing.script.changed.v1"
    situation: str
    community_id: UUID | None = None
    active: bool


class RecordingCheckFact(Event, frozen=True, kw_only=True):
    aggregate = "recording_check"
    operator_id: UUID
    month: date
    """its first day"""
    community_id: UUID | None = None


class RecordingCheckAssigned(RecordingCheckFact, frozen=True, kw_only=True):
    """The draw of the month chose a call to be listened to."""

    type = "ticketing.recording_check.assigned.v1"


class RecordingCheckScored(RecordingCheckFact, frozen=True, kw_only=True):
    type = "ticketing.recording_check.scored.v1"
    score: int
    """of 100"""

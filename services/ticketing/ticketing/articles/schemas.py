"""The knowledge base on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Line, Prose, Read
from ticketing.articles.models import Topic


class AddArticle(Body, frozen=True, kw_only=True):
    """Without a community it holds for all of them."""

    topic: Topic
    question: Line
    answer: Prose
    review_due: date
    community_id: UUID | None = None


class ChangeArticle(Body, frozen=True, kw_only=True):
    """Saved without other words it was looked at and stays good until the next review."""

    topic: Topic
    question: Line
    answer: Prose
    review_due: date


class ArticleRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID | None
    topic: str
    question: str
    answer: str
    state: str
    owner_id: UUID
    owner_name: str | None
    review_due: date
    review_overdue: bool
    revision: int
    changed_at: datetime


class ArticlePageRead(Read, frozen=True, kw_only=True):
    items: list[ArticleRead]
    next_cursor: str | None


class RevisionRead(Read, frozen=True, kw_only=True):
    number: int
    question: str
    answer: str
    changed_by: UUID
    at: datetime

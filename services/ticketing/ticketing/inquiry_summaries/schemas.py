"""The summary of inquiries on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.report_figures.schemas import FigureRead


class TopicRead(Read, frozen=True, kw_only=True):
    """Inquiries registered in the period about one topic: a class, or a second-level class below it.

    `before`: in the period before. `answered` at all, `in_time`: no later than promised, `waiting`: open, and nobody
    has answered. Empty keys stand for inquiries without a class; the list has no filter for them."""

    class_l1: str | None
    class_l2: str | None
    asked: FigureRead
    before: FigureRead
    answered: FigureRead
    in_time: FigureRead
    waiting: FigureRead


class NewArticleRead(Read, frozen=True, kw_only=True):
    id: UUID
    topic: str
    question: str
    created_at: datetime


class InquirySummaryRead(Read, frozen=True, kw_only=True):
    since: date
    until: date
    before_since: date
    before_until: date
    """the period before: as many whole months before whole months, otherwise as many days"""
    community_id: UUID | None
    total: TopicRead
    topics: list[TopicRead]
    """classes, the most asked about first, each followed by its second-level classes"""
    articles: list[NewArticleRead]
    """written in the period, the latest first, at most 50; none for those who may not read articles"""

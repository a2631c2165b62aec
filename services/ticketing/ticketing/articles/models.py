"""An answer somebody may rely on, its former versions, and the terms it is found by."""

from datetime import date, datetime
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, TenantRow
from kit.problems import NotFound
from ticketing.models import Model, one_of

Topic = Literal["fees", "repair", "parking", "renovation", "handover", "rules", "life", "safety", "other"]
ArticleState = Literal["published", "withdrawn"]


class Article(Model, Aggregate):
    """`community_id` None: it holds for all communities of the company."""

    __tablename__ = "article"
    __table_args__ = (
        CheckConstraint(one_of("topic", get_args(Topic)), name="article_topic_check"),
        CheckConstraint(one_of("state", get_args(ArticleState)), name="article_state_check"),
        Index("article_latest", "tenant_id", "state", "changed_at", "id"),
    )

    community_id: Mapped[UUID | None]
    topic: Mapped[str]
    question: Mapped[str]
    answer: Mapped[str]
    state: Mapped[str]
    owner_id: Mapped[UUID]
    """who looks at it again"""
    review_due: Mapped[date]
    revision: Mapped[int]
    changed_at: Mapped[datetime]

    def reword(self, question: str, answer: str, at: datetime) -> bool:
        """Returns whether the words are others than before. Raises NotFound for one that was withdrawn."""
        if self.state == "withdrawn":
            raise NotFound
        if (question, answer) == (self.question, self.answer):
            return False
        self.question, self.answer, self.changed_at = question, answer, at
        self.revision += 1
        return True


class ArticleRevision(Model, TenantRow):
    """The words as they were from then on. Append-only."""

    __tablename__ = "article_revision"
    __table_args__ = (
        UniqueConstraint("tenant_id", "article_id", "number"),
        ForeignKeyConstraint(["tenant_id", "article_id"], ["article.tenant_id", "article.id"]),
    )

    article_id: Mapped[UUID]
    number: Mapped[int]
    question: Mapped[str]
    answer: Mapped[str]
    changed_by: Mapped[UUID]
    at: Mapped[datetime]


class ArticleTerm(Model):
    __tablename__ = "article_term"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "article_id"], ["article.tenant_id", "article.id"]),
        Index("article_term_of_article", "tenant_id", "article_id"),
    )

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    term: Mapped[str] = mapped_column(primary_key=True)
    article_id: Mapped[UUID] = mapped_column(primary_key=True)
    weight: Mapped[int]

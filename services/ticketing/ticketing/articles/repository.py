"""Finds articles by their terms."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, insert, or_, select

from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository, upper_bound
from ticketing.articles.models import Article, ArticleRevision, ArticleTerm
from ticketing.places.repository import within_reach
from ticketing.staff.models import StaffMember

FOUND = 50


class ArticleRepository(Repository[Article]):
    model: ClassVar[type[Article]] = Article

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        """Those of all communities and of the communities within reach; they are nobody's own."""
        return super().scoped(statement, model).where(*within_reach(self.work, Article.community_id))

    async def latest(
        self, topic: str | None, community_id: UUID | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        statement = self.scoped(_lines().where(*_holding(topic, community_id)))
        order = (Article.changed_at.desc(), Article.id.desc())
        return await self.page(statement, order, cursor, limit, ("articles", topic, community_id))

    async def written(
        self, since: datetime, before: datetime, community_id: UUID | None, limit: int
    ) -> Sequence[AnyRow]:
        """Those that were new in a time and are published still, the latest first; in a community also those of all."""
        columns = (Article.id, Article.topic, Article.question, Article.created_at)
        statement: AnySelect = self.scoped(select(*columns)).where(
            *_holding(None, community_id), Article.created_at >= since, Article.created_at < before
        )
        return (
            await self.session.execute(statement.order_by(Article.created_at.desc(), Article.id).limit(limit))
        ).all()

    async def found(self, terms: Sequence[str], topic: str | None, community_id: UUID | None) -> Sequence[AnyRow]:
        """Those that share most of the terms, the weightiest first."""
        said: ColumnElement[bool] = ArticleTerm.term.in_(terms)
        if len(terms) == 1 and len(terms[0]) == 1:  # one character: the terms that begin with it
            said = (ArticleTerm.term >= terms[0]) & (ArticleTerm.term < upper_bound(terms[0]))
        scored = (
            select(
                ArticleTerm.article_id,
                func.count().label("shared"),
                func.sum(ArticleTerm.weight).label("weight"),
            )
            .where(ArticleTerm.tenant_id == self.work.tenant_id, said)
            .group_by(ArticleTerm.article_id)
            .subquery()
        )
        enough = max(1, (len(terms) + 1) // 2)
        statement = (
            _lines()
            .join(scored, scored.c.article_id == Article.id)
            .where(*_holding(topic, community_id), scored.c.shared >= enough)
            .order_by(scored.c.shared.desc(), scored.c.weight.desc(), Article.id)
            .limit(FOUND)
        )
        return (await self.session.execute(self.scoped(statement))).all()

    async def row(self, id: UUID) -> AnyRow | None:
        return (await self.session.execute(self.scoped(_lines().where(Article.id == id)))).first()

    async def revisions(self, id: UUID) -> Sequence[ArticleRevision]:
        found = await self.session.execute(
            select(ArticleRevision)
            .where(ArticleRevision.tenant_id == self.work.tenant_id, ArticleRevision.article_id == id)
            .order_by(ArticleRevision.number.desc())
        )
        return found.scalars().all()

    async def index(self, id: UUID, weights: dict[str, int]) -> None:
        """Find it by these terms from now on."""
        tenant = self.work.tenant_id
        await self.session.execute(
            delete(ArticleTerm).where(ArticleTerm.tenant_id == tenant, ArticleTerm.article_id == id)
        )
        if weights:
            rows = [
                {"tenant_id": tenant, "term": term, "article_id": id, "weight": weight}
                for term, weight in weights.items()
            ]
            await self.session.execute(insert(ArticleTerm.__table__), rows)


def _lines() -> AnySelect:
    return select(Article, StaffMember.display_name).outerjoin(
        StaffMember, (StaffMember.tenant_id == Article.tenant_id) & (StaffMember.id == Article.owner_id)
    )


def _holding(topic: str | None, community_id: UUID | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Article.state == "published"]
    if topic is not None:
        found.append(Article.topic == topic)
    if community_id is not None:
        found.append(or_(Article.community_id.is_(None), Article.community_id == community_id))
    return found

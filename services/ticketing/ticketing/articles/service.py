"""Keeps answers: adds, rewords, withdraws, finds them, and has them looked at again."""

from datetime import date
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit import clock
from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.articles import errors
from ticketing.articles.models import Article, ArticleRevision
from ticketing.articles.repository import ArticleRepository
from ticketing.articles.schemas import AddArticle, ArticlePageRead, ArticleRead, ChangeArticle, RevisionRead
from ticketing.articles.terms import terms_of, weighed
from ticketing.places.repository import PlaceRepository
from ticketing.staff.reach import check_whole_company

REVIEW = "article.review"


class ArticleService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.articles = ArticleRepository(work)

    async def page(
        self, words: str, topic: str | None, community_id: UUID | None, cursor: str | None, limit: int
    ) -> ArticlePageRead:
        """With words: the best fifty. Without: all, what changed last first."""
        terms = terms_of(words)
        if words.strip():
            rows = await self.articles.found(terms, topic, community_id) if terms else ()
            return ArticlePageRead(items=[self._line(row) for row in rows], next_cursor=None)
        found, following = await self.articles.latest(topic, community_id, cursor, limit)
        return ArticlePageRead(items=[self._line(row) for row in found], next_cursor=following)

    async def read(self, id: UUID) -> ArticleRead:
        row = await self.articles.row(id)
        if row is None:
            raise NotFound
        return self._line(row)

    async def revisions(self, id: UUID) -> list[RevisionRead]:
        await self.articles.get(id)
        names = RevisionRead.__struct_fields__
        return [RevisionRead(**{n: getattr(one, n) for n in names}) for one in await self.articles.revisions(id)]

    async def add(self, asked: AddArticle) -> ArticleRead:
        """Raises InvalidFields, WholeCompanyOnly, ReviewInThePast."""
        await self._holds_where_i_work(asked.community_id)
        self._later(asked.review_due)
        article = Article(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            community_id=asked.community_id,
            topic=asked.topic,
            question=asked.question.strip(),
            answer=asked.answer.strip(),
            state="published",
            owner_id=self.work.principal.id,
            review_due=asked.review_due,
            revision=1,
            changed_at=self.work.now,
        )
        self.articles.add(article)
        return await self._publish(article)

    async def change(self, id: UUID, expected: int, asked: ChangeArticle) -> ArticleRead:
        """Whoever changes it is its owner from then on."""
        article = await self.articles.get(id, expected, lock=True)
        await self._holds_where_i_work(article.community_id)
        self._later(asked.review_due)
        before = article.review_due
        news = article.reword(asked.question.strip(), asked.answer.strip(), self.work.now)
        article.topic, article.review_due, article.owner_id = asked.topic, asked.review_due, self.work.principal.id
        if article.review_due != before:
            self._unwind(article.id, before)
        return await self._publish(article, news=news)

    async def withdraw(self, id: UUID, expected: int) -> ArticleRead:
        """It is found no longer; its versions stay."""
        article = await self.articles.get(id, expected, lock=True)
        await self._holds_where_i_work(article.community_id)
        article.state = "withdrawn"
        self.work.record(article, self._fact(facts.ArticleWithdrawn, article))
        self._unwind(article.id, article.review_due)
        await self.articles.index(article.id, {})
        await self.work.flush()
        return await self.read(id)

    async def ask_for_review(self, id: UUID) -> None:
        article = await self.articles.get(id, lock=True)
        if article.state == "published" and article.review_due <= self.work.today:
            self.work.record(article, self._fact(facts.ArticleReviewRequested, article))

    def _unwind(self, id: UUID, review_due: date) -> None:
        """Each day has a timer of its own: one whose day has come may be in the worker's hands, and no new day has."""
        self.work.cancel(REVIEW, id, key=review_due.isoformat())

    async def _publish(self, article: Article, *, news: bool = True) -> ArticleRead:
        self.work.record(article, self._fact(facts.ArticlePublished, article))
        self.work.schedule(REVIEW, clock.midnight(article.review_due), article.id, key=article.review_due.isoformat())
        await self.work.flush()
        if news:
            self.work.session.add(
                ArticleRevision(
                    tenant_id=self.work.tenant_id,
                    article_id=article.id,
                    number=article.revision,
                    question=article.question,
                    answer=article.answer,
                    changed_by=self.work.principal.id,
                    at=self.work.now,
                )
            )
            await self.articles.index(article.id, weighed(article.question, article.answer))
        return await self.read(article.id)

    async def _holds_where_i_work(self, community_id: UUID | None) -> None:
        if community_id is None:
            check_whole_company(self.work)
        elif await PlaceRepository(self.work).locate(community_id, None) is None:
            raise InvalidFields([FieldError("community_id", "unknown")])

    def _later(self, day: date) -> None:
        if day <= self.work.today:
            raise errors.ReviewInThePast(errors=[FieldError("review_due", "review_in_the_past")])

    def _fact(self, kind: type[facts.ArticleFact], article: Article) -> facts.ArticleFact:
        return kind(
            topic=article.topic,
            owner_id=article.owner_id,
            review_due=article.review_due,
            community_id=article.community_id,
        )

    def _line(self, row: AnyRow) -> ArticleRead:
        article, owner = row
        own = {name: getattr(article, name) for name in ArticleRead.__struct_fields__ if hasattr(Article, name)}
        return ArticleRead(**own, owner_name=owner, review_overdue=article.review_due <= self.work.today)

"""The knowledge base over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.articles.models import Topic
from ticketing.articles.schemas import (
    AddArticle,
    ArticlePageRead,
    ArticleRead,
    ChangeArticle,
    RevisionRead,
)
from ticketing.articles.service import ArticleService

Search = Annotated[str, QueryParameter(max_length=100)]
READ, MANAGE = "ticketing.article.read", "ticketing.article.manage"


@get("/articles", permission=READ, summary="Answers of the knowledge base")
async def list_articles(
    work: NamedDependency[Work],
    *,
    q: Search = "",
    topic: FromQuery[Topic | None] = None,
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ArticlePageRead:
    """With `q` the fifty that fit best; `community_id` adds those of the community to those of all."""
    return await ArticleService(work).page(q, topic, community_id, cursor, limit)


@get("/articles/{article_id:uuid}", permission=READ, summary="One answer")
async def read_article(article_id: FromPath[UUID], work: NamedDependency[Work]) -> ArticleRead:
    return await ArticleService(work).read(article_id)


@get("/articles/{article_id:uuid}/revisions", permission=READ, summary="An answer as it was before")
async def list_revisions(article_id: FromPath[UUID], work: NamedDependency[Work]) -> list[RevisionRead]:
    return await ArticleService(work).revisions(article_id)


@post("/articles", permission=MANAGE, summary="Add an answer")
async def add_article(data: JSONBody[AddArticle], work: NamedDependency[Work]) -> ArticleRead:
    return await ArticleService(work).add(data)


@put("/articles/{article_id:uuid}", permission=MANAGE, summary="Reword an answer, or say that it is still good")
async def change_article(
    article_id: FromPath[UUID],
    data: JSONBody[ChangeArticle],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ArticleRead:
    return await ArticleService(work).change(article_id, if_match, data)


@post("/articles/{article_id:uuid}/withdraw", permission=MANAGE, status_code=200, summary="Take an answer back")
async def withdraw_article(
    article_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ArticleRead:
    return await ArticleService(work).withdraw(article_id, if_match)


routes = [list_articles, read_article, list_revisions, add_article, change_article, withdraw_article]

"""Counts the inquiries of a period by topic."""

from datetime import date
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from kit.work import Work
from ticketing.articles.repository import ArticleRepository
from ticketing.figures.periods import bounds
from ticketing.inquiry_summaries.schemas import InquirySummaryRead, NewArticleRead, TopicRead
from ticketing.occurrences.codes import Period
from ticketing.overviews.repository import TicketFilter
from ticketing.report_figures.comparisons import before
from ticketing.report_figures.service import Figures, named

ARTICLES = 50
Counted = dict[str, dict[tuple[Any, ...], int]]


class InquirySummaryService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def read(self, since: date, until: date, community_id: UUID | None) -> InquirySummaryRead:
        """Both days included. Raises InvalidFields for a period that ends before it begins or is too long."""
        bounds(since, until)
        period = Period(first=since, last=until)
        earlier = before(period)
        asked = TicketFilter(kind="inquiry", community_id=community_id, happened="registered", period=period)
        wanted = {
            "asked": asked,
            "before": replace(asked, period=earlier),
            "answered": replace(asked, answered="answered"),
            "in_time": replace(asked, answered="in_time"),
            "waiting": replace(asked, answered="waiting"),
        }
        figures = Figures(self.work)
        found = {name: await figures.table(one, "class_l1", "class_l2") for name, one in wanted.items()}
        return InquirySummaryRead(
            since=since,
            until=until,
            before_since=earlier.first,
            before_until=earlier.last,
            community_id=community_id,
            total=_topic(wanted, {name: sum(table.values()) for name, table in found.items()}),
            topics=_topics(wanted, found),
            articles=await self._articles(period, community_id),
        )

    async def _articles(self, period: Period, community_id: UUID | None) -> list[NewArticleRead]:
        if not self.work.principal.may("ticketing.article.read"):
            return []
        rows = await ArticleRepository(self.work).written(period.since, period.until, community_id, ARTICLES)
        return [NewArticleRead(**row._mapping) for row in rows]


def _topics(wanted: dict[str, TicketFilter], found: Counted) -> list[TopicRead]:
    keys = {key for table in found.values() for key in table}

    def numbers(class_l1: str | None) -> dict[str, int]:
        return {name: sum(n for key, n in table.items() if key[0] == class_l1) for name, table in found.items()}

    each = {class_l1: numbers(class_l1) for class_l1 in {key[0] for key in keys}}
    topics: list[TopicRead] = []
    for class_l1 in sorted(each, key=lambda one: (-each[one]["asked"], one or "")):
        topics.append(_topic(wanted, each[class_l1], class_l1=class_l1))
        below = sorted(
            (key for key in keys if key[0] == class_l1 and key[1] is not None),
            key=lambda one: (-found["asked"].get(one, 0), one[1]),
        )
        for key in below:
            counted = {name: table.get(key, 0) for name, table in found.items()}
            topics.append(_topic(wanted, counted, class_l1=class_l1, class_l2=key[1]))
    return topics


def _topic(wanted: dict[str, TicketFilter], counted: dict[str, int], **classes: str | None) -> TopicRead:
    return TopicRead(
        class_l1=classes.get("class_l1"),
        class_l2=classes.get("class_l2"),
        **{name: named(one, counted[name], **classes) for name, one in wanted.items()},
    )

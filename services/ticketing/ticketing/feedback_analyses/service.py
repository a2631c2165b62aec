"""Counts what was said in a period and in the one before, by what it is about and where it comes from."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from msgspec.structs import replace

from kit.work import Work
from ticketing.feedback_analyses import schemas
from ticketing.feedback_analyses.opinions import Opinions
from ticketing.feedback_analyses.scores import LowScores
from ticketing.feedback_proposals.service import FeedbackProposalService
from ticketing.figures.periods import bounds
from ticketing.occurrences.codes import Period
from ticketing.overviews.repository import TicketFilter
from ticketing.places.repository import PlaceRepository
from ticketing.report_figures.comparisons import before
from ticketing.report_figures.departments import caused
from ticketing.report_figures.schemas import ChangeRead
from ticketing.report_figures.service import DEPARTMENT, Figures, named
from ticketing.visit_statistics.repository import Group

Both = tuple[TicketFilter, TicketFilter]


class FeedbackAnalysisService:
    """The analysis of one period; a service reads one."""

    def __init__(
        self, work: Work, since: date, until: date, community_id: UUID | None = None, department: str | None = None
    ) -> None:
        """Both days included. Raises InvalidFields for a period that ends before it begins or is too long."""
        bounds(since, until)
        self.work, self.figures = work, Figures(work)
        self.community_id, self.department = community_id, department
        self.period = Period(first=since, last=until)
        self.periods = (self.period, before(self.period))
        self.found: Both = self._both(caused)
        """valid complaints, of the department if there is one"""
        self.said: Both = self.found if department else self._both(_registered)

    async def read(self) -> schemas.FeedbackAnalysisRead:
        opinions = await Opinions.counted(self.figures, self.said, "class_l1", "class_l2")
        low = await self._low(None)
        proposals = FeedbackProposalService(self.work)
        return schemas.FeedbackAnalysisRead(
            since=self.period.first,
            until=self.period.last,
            before_since=self.periods[1].first,
            before_until=self.periods[1].last,
            community_id=self.community_id,
            department=self.department,
            total=schemas.ThemeRead(key=None, name=None, **opinions.of(), low=low.of(None), subthemes=[]),
            by_class=_ordered(await self._classes(opinions)),
            by_community=_ordered(await self._communities()),
            by_cause=await self._causes(),
            by_department=[] if self.department else await self._departments(),
            proposal=None if self.community_id else await proposals.read(self.period, self.department),
        )

    async def _classes(self, opinions: Opinions) -> list[schemas.ThemeRead]:
        low = await self._low("class")
        below = sorted((key for key in opinions.found() if key[1] is not None), key=str)
        return [
            schemas.ThemeRead(
                key=key,
                name=None,
                **opinions.of(class_l1=key),
                low=low.of(key, class_l1=key),
                subthemes=[
                    schemas.SubthemeRead(class_l2=class_l2, **opinions.of(class_l1=key, class_l2=class_l2))
                    for class_l1, class_l2 in below
                    if class_l1 == key
                ],
            )
            for key in {key for key, _ in opinions.found()} | low.found()
        ]

    async def _communities(self) -> list[schemas.ThemeRead]:
        opinions = await Opinions.counted(self.figures, self.said, "community_id")
        low = await self._low("community")
        ids = {key for (key,) in opinions.found()} | {UUID(key) for key in low.found() if key}
        names = await PlaceRepository(self.work).community_names(ids)
        return [
            schemas.ThemeRead(
                key=str(id),
                name=names.get(id),
                **opinions.of(community_id=id),
                low=low.of(str(id), community_id=str(id)),
                subthemes=[],
            )
            for id in ids
        ]

    async def _causes(self) -> list[schemas.CauseRead]:
        return [
            schemas.CauseRead(key=key, complaints=change)
            for key, change in (await self._changes("cause_kind", "cause_kind")).items()
        ]

    async def _departments(self) -> list[schemas.DepartmentOpinionsRead]:
        changes = await self._changes(DEPARTMENT, "department")
        low = await self._low("department")
        none = {key: self._change([{}, {}], key, "department") for key in low.found() - set(changes)}
        return [
            schemas.DepartmentOpinionsRead(key=key, complaints=change, low=low.of(key, department=key))
            for key, change in (changes | none).items()
        ]

    async def _changes(self, column: str, name: str) -> dict[str | None, ChangeRead]:
        """Of valid complaints by the values of a column, the most first."""
        tables = [{row[0]: n for row, n in (await self.figures.table(one, column)).items()} for one in self.found]
        keys = sorted({*tables[0], *tables[1]}, key=lambda key: (key is None, -tables[0].get(key, 0), key or ""))
        return {key: self._change(tables, key, name) for key in keys}

    def _change(self, tables: list[dict[str | None, int]], key: str | None, name: str) -> ChangeRead:
        now, earlier = (named(one, n.get(key, 0), **{name: key}) for one, n in zip(self.found, tables, strict=True))
        return ChangeRead(now=now, before=earlier)

    async def _low(self, by: Group | None) -> LowScores:
        return await LowScores.counted(self.work, self.periods, self.community_id, self.department, by)

    def _both(self, rule: Callable[[Period], TicketFilter]) -> Both:
        now, earlier = (
            replace(rule(one), community_id=self.community_id, department=self.department) for one in self.periods
        )
        return now, earlier


def _registered(period: Period) -> TicketFilter:
    return TicketFilter(happened="registered", period=period)


def _ordered(themes: list[schemas.ThemeRead]) -> list[schemas.ThemeRead]:
    """The most talked about first; what has no class last."""

    def weight(one: schemas.ThemeRead) -> int:
        said = sum(change.now.tickets for change in (one.complaints, one.suggestions, one.inquiries))
        return said + (one.low.now.visits if one.low else 0)

    return sorted(themes, key=lambda one: (one.key is None, -weight(one), one.key or ""))

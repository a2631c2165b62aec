"""The figures of a period: what was due in it, and what was said in the visits made in it."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository
from ticketing.visit_statistics.repository import Group, VisitStatisticsRepository
from ticketing.visit_statistics.schemas import FiguresRead, GroupRead, VisitStatisticsRead

LONGEST_DAYS = 1100
"""About three years"""


class VisitStatisticsService:
    def __init__(self, work: Work) -> None:
        self.figures = VisitStatisticsRepository(VisitQueueRepository(work))

    async def read(
        self, since: date, until: date, cohort: str | None, community_id: UUID | None
    ) -> VisitStatisticsRead:
        """Both days included. Raises InvalidFields for a period that ends before it begins or is too long."""
        if not 0 <= (until - since).days <= LONGEST_DAYS:
            raise InvalidFields([FieldError("until", "out_of_range")])
        due = VisitFilter(counted=True, due_from=since, due_until=until, cohort=cohort, community_id=community_id)
        made = VisitFilter(made_from=since, made_until=until, cohort=cohort, community_id=community_id)
        return VisitStatisticsRead(
            since=since,
            until=until,
            cohort=cohort,
            community_id=community_id,
            total=(await self._read(due, made, None))[0].figures,
            scores=await self.figures.scores(made),
            by_month=await self._read(due, made, "month"),
            by_cohort=await self._read(due, made, "cohort"),
            by_class=await self._read(due, made, "class"),
            by_community=await self._read(due, made, "community"),
        )

    async def _read(self, due: VisitFilter, made: VisitFilter, by: Group | None) -> list[GroupRead]:
        """A group stands where anything was due or made; the total always stands."""
        numbers: dict[str, dict[str, Any]] = defaultdict(dict)
        names: dict[str, str | None] = {}
        for row in (*await self.figures.due(due, by), *await self.figures.made(made, by)):
            key = row.key or ""
            names[key] = row.name
            numbers[key] |= row._mapping
        return [GroupRead(key=key, name=names[key], figures=_figures(numbers[key])) for key in sorted(numbers)]


def _figures(found: dict[str, Any]) -> FiguresRead:
    return FiguresRead(**{name: int(found.get(name, 0)) for name in FiguresRead.__struct_fields__})

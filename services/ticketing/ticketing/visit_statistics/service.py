"""The figures of a period."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository
from ticketing.visit_statistics.repository import VisitStatisticsRepository
from ticketing.visit_statistics.schemas import FiguresRead, GroupRead, VisitStatisticsRead

LONGEST_DAYS = 1100
"""About three years"""


class VisitStatisticsService:
    def __init__(self, work: Work) -> None:
        self.figures = VisitStatisticsRepository(VisitQueueRepository(work))

    async def read(
        self, due_from: date, due_until: date, cohort: str | None, community_id: UUID | None
    ) -> VisitStatisticsRead:
        """Both days included. Raises InvalidFields for a period that ends before it begins or is too long."""
        if not 0 <= (due_until - due_from).days <= LONGEST_DAYS:
            raise InvalidFields([FieldError("due_until", "out_of_range")])
        wanted = VisitFilter(due_from=due_from, due_until=due_until, cohort=cohort, community_id=community_id)
        return VisitStatisticsRead(
            due_from=due_from,
            due_until=due_until,
            cohort=cohort,
            community_id=community_id,
            total=_figures(await self.figures.total(wanted)),
            scores=await self.figures.scores(wanted),
            by_month=_groups(await self.figures.by_month(wanted)),
            by_cohort=_groups(await self.figures.by_cohort(wanted)),
            by_class=_groups(await self.figures.by_class(wanted)),
            by_community=_groups(await self.figures.by_community(wanted)),
        )


def _figures(row: AnyRow) -> FiguresRead:
    return FiguresRead(**{name: int(getattr(row, name)) for name in FiguresRead.__struct_fields__})


def _groups(rows: Iterable[AnyRow]) -> list[GroupRead]:
    return [GroupRead(key=row.key, name=row.name, figures=_figures(row)) for row in rows]

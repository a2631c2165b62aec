"""Visits of two periods that ended with a low score, each number with its filter in the list of visits."""

from collections.abc import Sequence
from uuid import UUID

from kit.work import Work
from ticketing.occurrences.codes import Period
from ticketing.report_figures.schemas import VisitChangeRead, VisitFigureRead
from ticketing.report_figures.service import narrowed
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository
from ticketing.visit_statistics.repository import Group, VisitStatisticsRepository

READ_VISITS = "ticketing.return_visit.read"
"""What customers said in a visit is for those who may read visits, wherever it is counted"""


class LowScores:
    """By the day a visit was made; keys as the tickets have them, none where a visit has none. Of nobody's visits, and
    without a figure, for those who may not read them: not even the order of a list says how many there are."""

    def __init__(self, both: Sequence[VisitFilter], tables: Sequence[dict[str | None, int]]) -> None:
        self.both, self.tables = both, tables

    @classmethod
    async def counted(
        cls,
        work: Work,
        periods: Sequence[Period],
        community_id: UUID | None,
        department: str | None,
        by: Group | None,
        *,
        whoever: bool = False,
    ) -> "LowScores":
        """`whoever`: for the service itself, which shows them to nobody."""
        if not whoever and not work.principal.may(READ_VISITS):
            return cls([], [])
        both = [
            VisitFilter(
                low=True, made_from=one.first, made_until=one.last, community_id=community_id, department=department
            )
            for one in periods
        ]
        visits = VisitStatisticsRepository(VisitQueueRepository(work))
        return cls(both, [{row.key or None: row.low for row in await visits.made(one, by)} for one in both])

    def found(self) -> set[str | None]:
        return {key for table in self.tables for key, low in table.items() if low}

    def of(self, key: str | None, **values: str | None) -> VisitChangeRead | None:
        if not self.both:
            return None
        return VisitChangeRead(now=self._figure(0, key, values), before=self._figure(1, key, values))

    def _figure(self, at: int, key: str | None, values: dict[str, str | None]) -> VisitFigureRead:
        one = self.both[at]
        said = {
            "low": "true",
            "made_from": one.made_from and one.made_from.isoformat(),
            "made_until": one.made_until and one.made_until.isoformat(),
            "community_id": one.community_id and str(one.community_id),
            "department": one.department,
        }
        found = {name: value for name, value in said.items() if value}
        return VisitFigureRead(visits=self.tables[at].get(key, 0), filter=narrowed(found, values))

"""The clocks of cases and of daily reports in one list and one set of figures."""

from collections.abc import Sequence
from heapq import merge
from itertools import islice

from kit import paging
from kit.paging import AnyRow
from kit.work import Work
from ticketing.clocks.repository import ClockWatchRepository
from ticketing.clocks.schemas import PunctualityRead, WorstClockRead
from ticketing.clocks.watch import PRESSING, WatchFilter
from ticketing.daily_reports.deadlines import CODE
from ticketing.report_clocks.repository import ReportWatchRepository

READ = "ticketing.ticket.read"


class ClockWatch:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.cases = ClockWatchRepository(work)
        self.reports = ReportWatchRepository(work)

    async def page_of(self, wanted: WatchFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """The most pressing first; what is over, the latest first. Both sources are read from the same key on."""
        rows, following = await self.cases.page_of(wanted, cursor, limit)
        if not self.reports.among(wanted):
            return rows, following
        reports, more = await self.reports.page_of(wanted, cursor, limit)
        by = wanted.ordered_by
        both = merge(rows, reports, key=lambda row: (getattr(row, by), row.id), reverse=wanted.latest_first)
        page = list(islice(both, limit))
        if following is None and more is None and len(page) == len(rows) + len(reports):
            return page, None
        return page, paging.encode((getattr(page[-1], by), page[-1].id), (self.work.tenant_id, wanted))

    async def counts(self, wanted: WatchFilter) -> dict[str, int]:
        """How many press, are late and stand still, with every other filter but the standing applied."""
        counted = await self.cases.counts(wanted)
        if not self.reports.among(wanted):
            return counted
        reports = await self.reports.numbers(wanted, *PRESSING)
        return {standing: number + reports[standing] for standing, number in counted.items()}

    async def ended(self, wanted: WatchFilter) -> list[PunctualityRead]:
        """How many clocks of each code were met and missed in the period of the filter, how long what they ask for
        took, and which took longest. Cases are named to those only who may read them."""
        ended, longest = await self.cases.ended(wanted), await self.cases.worst(wanted)
        if self.reports.among(wanted):
            ended, longest = [*ended, *await self.reports.ended(wanted)], [*longest, *await self.reports.worst(wanted)]
        may_read = self.work.principal.may(READ)
        worst = {row.code: WorstClockRead.of(row, named=may_read or row.code == CODE) for row in longest}
        return [
            PunctualityRead(
                clock=row.code,
                met=row.met,
                missed=row.missed,
                average_seconds=None if row.average is None else round(row.average.total_seconds()),
                worst=worst[row.code],
            )
            for row in sorted(ended, key=lambda row: str(row.code))
        ]

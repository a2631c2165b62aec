"""The evening has come without the report."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.consolidated_reports.service import MISS, ConsolidatedReportService


@timer(MISS)
async def miss(work: Work, due: Due) -> None:
    await ConsolidatedReportService(work).fall_late(due.subject_id)


timers = [miss]

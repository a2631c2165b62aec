"""The end of a day, and a report whose time runs out. One durable timer per company looks at midnight."""

from datetime import timedelta

from kit import clock
from kit.timers import Due, timer
from kit.work import Work
from ticketing.consolidated_reports.service import ConsolidatedReportService
from ticketing.daily_reports.service import LOOK_BACK, MISS, WARN, DailyReportService
from ticketing.department_digests.service import DepartmentDigestService
from ticketing.feedback_analyses.announcing import announce
from ticketing.quarterly_reports.service import QuarterlyReportService
from ticketing.report_figures.quarters import quarter_of

DAY_END = "daily_report.day_end"
_DAY = timedelta(days=1)


async def start_reporting(work: Work) -> None:
    """A company's next midnight; one that waits, perhaps since yesterday, keeps its time."""
    if not await work.waits(DAY_END):
        work.schedule(DAY_END, clock.midnight(work.today + _DAY), work.tenant_id)
    await DailyReportService(work).begin_day(work.today)


@timer(DAY_END)
async def end_days(work: Work, due: Due) -> None:
    """Every day that is over, also when nobody looked for a while; then today begins, and the quarter's reports with
    its last day."""
    day = max(clock.day_of(due.due_at) - _DAY, work.today - LOOK_BACK)
    while day < work.today:
        await DailyReportService(work).end_of_day(day)
        await ConsolidatedReportService(work).begin(day)
        await announce(work, day)
        await DepartmentDigestService(work).end_of(day)
        day += _DAY
    await DailyReportService(work).begin_day(work.today)
    quarter = quarter_of(work.today)
    if work.today == quarter.period.last:
        await QuarterlyReportService(work).begin(quarter)
    work.schedule(DAY_END, clock.midnight(work.today + _DAY), due.subject_id)


@timer(WARN)
async def warn(work: Work, due: Due) -> None:
    await DailyReportService(work).warn(due.subject_id)


@timer(MISS)
async def miss(work: Work, due: Due) -> None:
    await DailyReportService(work).fall_late(due.subject_id)


timers = [end_days, warn, miss]

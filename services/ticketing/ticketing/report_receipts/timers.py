"""A report that somebody was sent lies unread."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.report_receipts.service import REMIND, ReportReceiptService


@timer(REMIND)
async def remind(work: Work, due: Due) -> None:
    await ReportReceiptService(work).remind(due.subject_id)


timers = [remind]

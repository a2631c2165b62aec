"""Nobody has answered an urge notice in time."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.urge_notices.service import UNANSWERED, UrgeNoticeService


@timer(UNANSWERED)
async def stay_unanswered(work: Work, due: Due) -> None:
    await UrgeNoticeService(work).stay_unanswered(due.subject_id)


timers = [stay_unanswered]

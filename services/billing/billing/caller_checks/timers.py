"""A copy is deleted in the moment it is of no use any more."""

from billing.caller_checks.service import SPENT, CallerCheckService
from kit.timers import Due, timer
from kit.work import Work


@timer(SPENT)
async def forget(work: Work, due: Due) -> None:
    await CallerCheckService(work).forget(due.subject_id)

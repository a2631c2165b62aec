"""A department's due time has passed."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.department_tasks.service import OVERDUE, DepartmentTaskService


@timer(OVERDUE)
async def fall_overdue(work: Work, due: Due) -> None:
    await DepartmentTaskService(work).fall_overdue(due.subject_id)


timers = [fall_overdue]

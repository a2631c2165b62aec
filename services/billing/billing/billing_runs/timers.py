"""The background job of a run: one chunk per firing. A step that fails again and again ends the run visibly."""

from billing.billing_runs.service import STEP, BillingRunService
from kit.timers import Due, timer
from kit.work import Work

TRIES = 8
"""About four minutes with growing pauses: longer than a restart of a server, shorter than somebody waits."""


@timer(STEP)
async def step(work: Work, due: Due) -> None:
    runs = BillingRunService(work)
    await (runs.fail(due.subject_id) if due.attempts >= TRIES else runs.step(due.subject_id))

"""The background job of a run: one chunk per firing."""

from billing.billing_runs.service import STEP, BillingRunService
from kit.timers import Due, timer
from kit.work import Work


@timer(STEP)
async def step(work: Work, due: Due) -> None:
    await BillingRunService(work).step(due.subject_id)

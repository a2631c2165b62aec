"""The background job of writing bills: one chunk per firing. A step that fails again and again stops it visibly."""

from billing.allocations.billing_shares import ShareBilling
from billing.allocations.service import STEP
from billing.billing_runs.timers import TRIES
from kit.timers import Due, timer
from kit.work import Work


@timer(STEP)
async def bill_shares(work: Work, due: Due) -> None:
    billing = ShareBilling(work)
    await (billing.fail(due.subject_id) if due.attempts >= TRIES else billing.step(due.subject_id))

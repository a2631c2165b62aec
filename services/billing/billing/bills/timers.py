"""The daily sweep at midnight that flags overdue bills, closes those whose late fee is gone and days of the ledger,
and begins the night of dunning.

One durable timer per tenant."""

from datetime import datetime

from billing.bills.service import SWEEP, BillService
from billing.dunning_reviews.timers import begin
from billing.late_fees.settled_fees import SettledFees
from billing.ledgers.service import LedgerService
from billing.ratings.periods import ONE_DAY
from kit import clock
from kit.timers import Due, timer
from kit.work import Work


async def start_sweeping(work: Work) -> None:
    """A tenant's next sweep; one that waits, perhaps since yesterday, keeps its time."""
    if not await work.waits(SWEEP):
        work.schedule(SWEEP, next_midnight(work.now), work.tenant_id)


def next_midnight(now: datetime) -> datetime:
    return clock.midnight(clock.day_of(now) + ONE_DAY)


@timer(SWEEP)
async def sweep(work: Work, due: Due) -> None:
    """Goes on at once while batches are full, then closes the books and waits for the next midnight."""
    if await BillService(work).fall_due(work.today):
        work.schedule(SWEEP, work.now, due.subject_id)
    else:
        await SettledFees(work).close_bills()
        await LedgerService(work).close(work.today)
        begin(work)
        await start_sweeping(work)

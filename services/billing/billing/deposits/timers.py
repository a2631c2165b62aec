"""The clock of a refund: seven working days from the request (C4.8)."""

from billing.deposits.service import REFUND_LATE, DepositService
from kit.timers import Due, timer
from kit.work import Work


@timer(REFUND_LATE)
async def note_late(work: Work, due: Due) -> None:
    await DepositService(work).note_late(due.subject_id)

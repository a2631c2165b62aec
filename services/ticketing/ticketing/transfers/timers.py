"""Nobody has answered an offered transfer in time."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.transfers.offers import LAPSED
from ticketing.transfers.service import TransferService


@timer(LAPSED)
async def lapse(work: Work, due: Due) -> None:
    await TransferService(work).lapse(due.subject_id)


timers = [lapse]

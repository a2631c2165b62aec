"""Asks the services again that have not answered."""

from identity.provisionings.service import ASK_AGAIN, ProvisioningService
from kit.timers import Due, timer
from kit.work import Work


@timer(ASK_AGAIN)
async def ask_again(work: Work, due: Due) -> None:
    await ProvisioningService(work).ask_again()

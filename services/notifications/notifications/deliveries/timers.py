"""The one timer of a delivery."""

from kit.timers import Due, timer
from kit.work import Work
from notifications.deliveries.service import DUE, DeliveryService


@timer(DUE)
async def delivery_due(work: Work, due: Due) -> None:
    await DeliveryService(work).due(due.subject_id)


timers = [delivery_due]

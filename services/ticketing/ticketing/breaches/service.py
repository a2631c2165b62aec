"""The lane of the dispatch board that shows what is about to be late."""

from datetime import timedelta

from kit.work import Work
from ticketing.breaches.repository import BreachFilter, BreachRepository
from ticketing.breaches.schemas import BreachesRead, BreachRead
from ticketing.tickets.withheld import Withholding

WITHIN = timedelta(minutes=60)
SHOWN = 100


class BreachService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.breaches = BreachRepository(work)

    async def within_the_hour(self, wanted: BreachFilter) -> BreachesRead:
        rows = await self.breaches.pressing(wanted, self.work.now + WITHIN, SHOWN)
        return BreachesRead(
            count=rows[0].total if rows else 0,
            items=await Withholding(self.work).shown(
                BreachRead(**{name: getattr(row, name) for name in BreachRead.own_fields()}) for row in rows
            ),
        )

"""The night of dunning: reminders of what is due soon, then new cases, then all live ones, a chunk at each firing.

It begins when the sweep has flagged what is overdue. A chunk that fails is tried again and leaves nothing half done;
one that is committed is not seen again that night, as its timer says after which case it goes on.
"""

from uuid import UUID

from billing.bills.service import BillService
from billing.dunning_reviews.service import ReviewService
from kit import failpoints
from kit.timers import Due, timer
from kit.work import Work

DUNNING = "dunning.night"
FIRST = UUID(int=0)


def begin(work: Work) -> None:
    work.schedule(DUNNING, work.now, work.tenant_id)


@timer(DUNNING)
async def dun(work: Work, due: Due) -> None:
    begins = "after" not in due.payload
    if begins and (await BillService(work).remind(work.today) or await ReviewService(work).open()):
        begin(work)
        return
    last = await ReviewService(work).night(UUID(due.payload.get("after", str(FIRST))))
    failpoints.hit("dunning.chunk")
    if last is not None:
        work.schedule(DUNNING, work.now, work.tenant_id, {"after": str(last)})

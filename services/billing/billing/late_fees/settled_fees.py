"""Bills that were open for a late fee alone, once that has become no more than what was settled of it (C4.6).

A fee is worked out anew from what is agreed and what was paid when. A lower LPR that is entered late makes it smaller
without any money moving, and then nobody would ever close the bill. Beside the fee what was promised for paying early
may be open: it is let go of as soon as all else is settled.
"""

from collections.abc import Awaitable, Callable
from uuid import UUID

from billing.bills.models import OPEN, Bill, offered
from billing.bills.repository import BillRepository
from billing.bills.service import BillService
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from billing.units.repository import UnitRepository
from kit.work import Work

CHUNK = 1_000
FIRST = UUID(int=0)


class SettledFees:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.bills = BillRepository(work)

    async def close_bills(self) -> None:
        """Each once, as paid."""
        found = await self._found(self.bills.open_for_fees) | await self._found(self._open_for_promises)
        if not found:
            return
        await UnitRepository(self.work).hold({bill.unit_id for bill in found if bill.unit_id is not None})
        locked = await self.bills.lock_all({bill.id for bill in found})
        still = [bill for bill in locked.values() if bill.state in OPEN and self._rests(bill)]
        gone, service = await self._without_fee(still), BillService(self.work)
        closed = [bill for bill in gone if not bill.balance_cents]
        for bill in closed:
            bill.close_settled()
        await service.state_settled(closed)
        await service.keep_promises([bill for bill in gone if bill.balance_cents], {})

    def _rests(self, bill: Bill) -> bool:
        """Nothing is asked for but its late fee."""
        return bill.balance_cents <= offered(bill, self.work.today)

    async def _open_for_promises(self, after: UUID, limit: int) -> list[Bill]:
        return await self.bills.open_for_promises(self.work.today, after, limit)

    async def _found(self, more: Callable[[UUID, int], Awaitable[list[Bill]]]) -> set[Bill]:
        after, settled = FIRST, set[Bill]()
        while bills := await more(after, CHUNK):
            settled |= set(await self._without_fee(bills))
            after = bills[-1].id
        return settled

    async def _without_fee(self, bills: list[Bill]) -> list[Bill]:
        fees = await LateFees(self.work).of(bills)
        return [bill for bill in bills if not fees.get(bill.id, NO_FEE).left_cents]

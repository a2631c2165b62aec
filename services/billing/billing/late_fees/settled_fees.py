"""Bills that were open for a late fee alone, once that has become no more than what was settled of it (C4.6).

A fee is worked out anew from what is agreed and what was paid when. A lower LPR that is entered late makes it smaller
without any money moving, and then nobody would ever close the bill.
"""

from uuid import UUID

from billing.bills.models import OPEN, Bill
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
        after, settled = FIRST, set[Bill]()
        while bills := await self.bills.open_for_fees(after, CHUNK):
            settled |= set(await self._without_fee(bills))
            after = bills[-1].id
        if not settled:
            return
        await UnitRepository(self.work).hold({bill.unit_id for bill in settled if bill.unit_id is not None})
        locked = await self.bills.lock_all({bill.id for bill in settled})
        still = [bill for bill in locked.values() if bill.state in OPEN and not bill.balance_cents]
        closed = await self._without_fee(still)
        for bill in closed:
            bill.close_settled()
        await BillService(self.work).state_settled(closed)

    async def _without_fee(self, bills: list[Bill]) -> list[Bill]:
        fees = await LateFees(self.work).of(bills)
        return [bill for bill in bills if not fees.get(bill.id, NO_FEE).left_cents]

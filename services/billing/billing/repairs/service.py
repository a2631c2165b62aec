"""A verified paid repair becomes a bill with a line for labour and one for each material, due in arrears."""

from collections.abc import Sequence
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.due_dates import due_date
from billing.bills.models import ISSUED, Bill, BillLine
from billing.bills.repository import BillRepository
from billing.bills.service import BillService, fact
from billing.charge_items.models import REPAIR_FEE, nature_of
from billing.charge_items.repository import ChargeItemRepository
from billing.communities.repository import CommunityRepository
from billing.payments.credits import CreditService
from billing.ratings.periods import Period
from billing.ratings.plans import ARREARS
from billing.repairs.errors import NotRebillable
from billing.repairs.models import BILLED, WorkOrderAccount
from billing.repairs.repair_lines import RepairLine, repair_lines
from billing.repairs.repository import WorkOrderAccountRepository
from billing.units.repository import UnitRepository
from events import billing as published
from events import ticketing
from kit.consumers import NotYet
from kit.work import Work


class RepairService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.bills = BillRepository(work)
        self.accounts = WorkOrderAccountRepository(work)

    async def charge(self, work_order_id: UUID, order: ticketing.WorkOrderChargeable) -> None:
        """Bill a work order once; nothing to pay, nothing to bill."""
        amount = order.labour_cents + order.material_cents
        if amount == 0 or await self.accounts.find(work_order_id) is not None:
            return
        community = await CommunityRepository(self.work).find(order.community_id)
        if community is None:
            raise NotYet("the community of the work order is not known yet")
        today = self.work.today
        payer_id, joint = order.person_id, False
        if payer_id is None and order.unit_id is not None:
            payer_id, joint = await UnitRepository(self.work).payer_on(order.unit_id, today)
        item_id = await ChargeItemRepository(self.work).repair_item(order.community_id)
        bill = Bill(
            id=uuid7(),
            community_id=order.community_id,
            unit_id=order.unit_id,
            payer_id=payer_id,
            joint=joint,
            work_order_id=work_order_id,
            bill_in=ARREARS,
            period_from=today,
            period_to=today,
            amount_cents=amount,
            deposit_cents=0,
            discount_cents=0,
            offer_cents=0,
            waived_cents=0,
            paid_cents=0,
            balance_cents=amount,
            late_fee_paid_cents=0,
            late_fee_waived_cents=0,
            due_date=due_date(ARREARS, Period(today, today), today),
            state=ISSUED,
            issued_at=self.work.now,
        )
        lines = [_line(bill, item_id, part) for part in repair_lines(work_order_id, order)]
        await self._issue(bill, lines, community.code)
        self.accounts.add(
            WorkOrderAccount(
                id=work_order_id,
                no=order.no,
                community_id=order.community_id,
                unit_id=order.unit_id,
                labour_cents=order.labour_cents,
                material_cents=order.material_cents,
                bill_id=bill.id,
                state=BILLED,
            )
        )
        await self._state(bill)

    async def rebill(self, bill_id: UUID, expected: int) -> Bill:
        """Charge a repair anew whose bill was voided: the same lines to the same payer, due from today on.

        Whoever does it issues the bill, so that it takes somebody else to void this one."""
        void = await self.bills.get(bill_id, expected, lock=True)
        account = None if void.work_order_id is None else await self.accounts.find(void.work_order_id, lock=True)
        if account is None or not account.is_open(void):
            raise NotRebillable(state=void.state)
        community = await CommunityRepository(self.work).get(void.community_id)
        bill = void.again(due_date(ARREARS, Period(self.work.today, self.work.today), self.work.today))
        bill.issued_at, bill.issued_by = self.work.now, self.work.principal.id
        await self._issue(bill, [line.again() for line in await self.bills.lines_of(void.id)], community.code)
        account.bill_id = bill.id
        await self._state(bill)
        return bill

    async def replacement(self, bill_id: UUID, work_order_id: UUID | None) -> UUID | None:
        """The bill a repair is charged by now, if it is another one."""
        account = None if work_order_id is None else await self.accounts.find(work_order_id)
        return None if account is None or account.bill_id == bill_id else account.bill_id

    async def _issue(self, bill: Bill, lines: Sequence[BillLine], community_code: str) -> None:
        natures = {line.charge_item_id: nature_of(REPAIR_FEE) for line in lines}
        bills = BillService(self.work)
        bill.no = await bills.next_no(bill.community_id, community_code)
        await bills.issue(bill, lines, natures)

    async def _state(self, bill: Bill) -> None:
        """State the bill, and what credit of its payer settles at once."""
        await self.work.session.flush()
        settled = [] if bill.unit_id is None else await CreditService(self.work).use_on_units([bill.unit_id])
        self.work.record(bill, published.BillIssued(**fact(bill)))
        await BillService(self.work).state_settled(settled)


def _line(bill: Bill, item_id: UUID, part: RepairLine) -> BillLine:
    return BillLine(
        id=uuid7(),
        kind=part.kind,
        object_kind=part.object_kind,
        object_id=part.object_id,
        charge_item_id=item_id,
        period_from=bill.period_from,
        period_to=bill.period_to,
        amount_cents=part.amount_cents,
        tax_cents=0,
        label=part.label,
        trace=part.explanation,
        discount_cents=0,
        released=False,
    )

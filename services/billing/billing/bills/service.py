"""What happens to a bill: issued, settled by money or credit, reopened, voided, overdue."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.adjustments.repository import AdjustmentRepository
from billing.bills.errors import BillAddedTo
from billing.bills.models import OPEN, PAID, PREFIX, Bill, BillLine, Taken, offered
from billing.bills.repository import BillRepository
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.deposits.holding import hold_deposits, miss_deposits, void_deposits
from billing.due_bills.repository import DueBillRepository
from billing.dunning_policies.repository import DunningPolicyRepository
from billing.dunning_reviews.service import ReviewService
from billing.late_fees.accrual import NO_FEE, LateFee
from billing.ledgers.service import BILL_VOID, DISCOUNT_BACK, LedgerService
from billing.readings.repository import ReadingRepository
from billing.repairs.settlement import settle_work_order
from events import billing as published
from kit.work import Work

SWEEP, SWEEP_LIMIT = "bill.overdue_sweep", 1_000


def fact(bill: Any) -> dict[str, Any]:
    """What every event about a bill carries, from a bill or a row of one."""
    return {
        "no": bill.no,
        "community_id": bill.community_id,
        "unit_id": bill.unit_id,
        "payer_id": bill.payer_id,
        "period_from": bill.period_from,
        "period_to": bill.period_to,
        "due_date": bill.due_date,
        "amount_cents": bill.amount_cents,
        "balance_cents": bill.balance_cents,
        "discount_cents": bill.discount_cents,
        "offer_cents": bill.offer_cents,
        "offer_until": bill.offer_until,
    }


class BillService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.bills = BillRepository(work)
        self.ledger = LedgerService(work)

    async def next_no(self, community_id: UUID, community_code: str) -> str:
        """Drawn before a unit is held, as a run does: whoever waits for the one never has the other."""
        today = self.work.today
        (seq,) = await CommunityRepository(self.work).take(community_id, PREFIX, today, 1)
        return document_no(PREFIX, community_code, today, seq)

    async def issue(self, bill: Bill, lines: Sequence[BillLine], natures: dict[UUID, str]) -> None:
        """Keep and post one bill that has its number and does not come from a run. The caller states it when credit is
        used."""
        bill.journal_id = uuid7()
        self.bills.add(bill)
        await self.work.session.flush()
        for line in lines:
            line.tenant_id, line.bill_id = bill.tenant_id, bill.id
        self.work.session.add_all(lines)
        await self.work.session.flush()
        await self.ledger.post_bills({bill.id: bill.journal_id}, bill.community_id, natures)

    async def settle(self, bill: Bill, taken: Taken, late_fee_left: int = 0) -> None:
        """What was promised for paying early is let go of when this leaves nothing else."""
        bill.settle(taken, late_fee_left)
        self._keep_promise(bill, late_fee_left)
        gone = self._named([bill])
        await self.state_settled([bill])
        await self._post(gone)

    async def keep_promises(self, bills: Iterable[Bill], fees: Mapping[UUID, LateFee]) -> None:
        """After money was taken back: what is asked of a bill may still be settled by all the rest."""
        kept = [bill for bill in bills if self._keep_promise(bill, fees.get(bill.id, NO_FEE).left_cents)]
        await self.let_go(kept)
        await self.state_settled(kept)

    def _keep_promise(self, bill: Bill, late_fee_left: int) -> bool:
        let_go = offered(bill, self.work.today)
        if bill.state not in OPEN or late_fee_left or not let_go or bill.balance_cents > let_go:
            return False
        bill.settle(Taken(discount_cents=let_go))
        return True

    async def let_go(self, bills: Sequence[Bill]) -> None:
        """Book what was let go of bills because the rest came early: a journal of its own, to be taken back alone."""
        await self._post(self._named(bills))

    def _named(self, bills: Sequence[Bill]) -> list[Bill]:
        gone = [bill for bill in bills if bill.discount_cents and bill.discount_journal_id is None]
        for bill in gone:
            bill.discount_journal_id, bill.discounted_at = uuid7(), self.work.now
        return gone

    async def _post(self, bills: Sequence[Bill]) -> None:
        await self.ledger.post_discounts(
            [
                (bill.discount_journal_id, bill.id, bill.community_id, bill.discount_cents)
                for bill in bills
                if bill.discount_journal_id is not None
            ]
        )

    async def state_settled(self, bills: Sequence[Bill]) -> None:
        """State what money that was taken left of each bill."""
        for bill in bills:
            paid = bill.state == PAID
            self.work.record(bill, (published.BillPaid if paid else published.BillPartiallyPaid)(**fact(bill)))
            if paid and bill.deposit_cents:
                await hold_deposits(self.work, bill.id)
            if paid and bill.work_order_id is not None:
                await settle_work_order(self.work, bill.work_order_id)
        await ReviewService(self.work).of_units(bill.unit_id for bill in bills if bill.overdue_at is not None)

    async def reopen(self, bill: Bill, given: Taken) -> None:
        """What was let go of for paying early is owed again, whichever of the money is taken back. Raises DepositMoves
        where a deposit it paid for is being given back or was."""
        if bill.deposit_cents:
            await miss_deposits(self.work, bill.id)
        journal = bill.discount_journal_id
        bill.reopen(given._replace(discount_cents=bill.discount_cents))
        await self._discount_back(bill, journal)
        self.work.record(bill, published.BillReopened(**fact(bill)))

    async def take_discount_back(self, bill: Bill) -> None:
        """What was let go of for paying early: a correction lets go of another part."""
        if bill.discount_cents:
            journal = bill.discount_journal_id
            bill.reopen(Taken(discount_cents=bill.discount_cents))
            await self._discount_back(bill, journal)

    async def _discount_back(self, bill: Bill, journal: UUID | None) -> None:
        if journal is not None:
            bill.discount_journal_id = bill.discounted_at = None
            await self.bills.take_discount_from_payments(bill.id, journal)
            await self.ledger.move_back(journal, uuid7(), DISCOUNT_BACK)

    async def void(self, id: UUID, expected: int, reason: str) -> Bill:
        """Take an unpaid bill back; its periods may be billed again. Raises BillNotOpen, SecondPersonRequired,
        BillAddedTo."""
        bill = await self.bills.get(id, expected, lock=True)
        adjustments = AdjustmentRepository(self.work)
        if (added := await adjustments.elsewhere(id)) is not None:
            raise BillAddedTo(no=added.no, bill_id=added.id)
        void_journal = uuid7()
        bill.void(self.work.principal.id, self.work.now, reason, void_journal)
        await self.bills.release_lines(bill.id)
        if bill.deposit_cents:
            await void_deposits(self.work, bill.id)
        await ReadingRepository(self.work).release(bill.id)
        for journal in (bill.journal_id, *await adjustments.corrections(bill.id)):
            if journal is not None:
                await self.ledger.move_back(journal, void_journal, BILL_VOID)
        self.work.record(bill, published.BillVoided(**fact(bill)))
        if bill.overdue_at is not None:
            await ReviewService(self.work).of_units([bill.unit_id])
        return bill

    async def remind(self, today: date) -> bool:
        """Flag a batch of bills that are due soon, each once; true when more may be waiting."""
        terms = await DunningPolicyRepository(self.work).terms(today)
        days = terms.days["before"]
        rows = await DueBillRepository(self.work).remind(today, days, terms.minimum_cents, SWEEP_LIMIT) if days else ()
        for row in rows:
            self.work.publish(published.BillReminded(**fact(row)), row.id, row.version)
        return len(rows) == SWEEP_LIMIT

    async def fall_due(self, today: date) -> bool:
        """Flag a batch of bills as overdue, each once; true when more may be waiting."""
        rows = await DueBillRepository(self.work).fall_due(today, SWEEP_LIMIT)
        minimum = (await DunningPolicyRepository(self.work).terms(today)).minimum_cents if rows else None
        for row in rows:
            self.work.publish(published.BillOverdue(**fact(row), minimum_cents=minimum), row.id, row.version)
        return len(rows) == SWEEP_LIMIT

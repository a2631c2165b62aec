"""What each business document means in the ledger. Amounts in 分."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from msgspec import Struct

from billing.ledgers.models import (
    CASH,
    CASH_DIFFERENCE,
    DEPOSIT_KEPT,
    DEPOSIT_PAYABLE,
    DISCOUNT,
    LATE_FEE,
    PREPAYMENT,
    RECEIVABLE,
    REFUND_PAYABLE,
    SUSPENSE,
    TAX_PAYABLE,
    WAIVER,
    counter_account,
)
from billing.ledgers.repository import LedgerRepository, Posting
from kit.work import Work

BILL, BILL_VOID, PAYMENT, PAYMENT_REVERSAL = "bill", "bill_void", "payment", "payment_reversal"
CREDIT_USE, CREDIT_RESTORE, WAIVED = "credit_use", "credit_restore", "waiver"
KEPT, REFUND = "deposit_kept", "deposit_refund"
DISCOUNT_BACK = "discount_back"
OVERPAID = "overpaid"
SET_ASIDE, REFUND_BACK, PAID_BACK = "refund_set_aside", "refund_back", "refund"
SUSPENSE_RELEASE, SUSPENSE_RETURN = "suspense_release", "suspense_return"
BANK = "transfer"
"""The channel of the account at the bank"""
SINGLE = ""
Account = tuple[str, str]


class Settled(Struct, frozen=True):
    """What money settled of one bill: the receivable, what of it was waived beside, and the late fee by charge item,
    with the tax it contains."""

    bill_id: UUID
    principal_cents: int
    waived_cents: int
    late_fees: Mapping[UUID, tuple[int, int]]


class LedgerService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.ledger = LedgerRepository(work)

    async def post_bills(
        self,
        journals: Mapping[UUID, UUID],
        community_id: UUID,
        natures: Mapping[UUID, str],
        adjustment_id: UUID | None = None,
    ) -> None:
        """Receivable against revenue or payable of each line's item, and against the tax it contains; `journals` by
        bill, `natures` by charge item. Of all lines, or of those that a correction wrote."""
        keys = {item: (counter_account(nature), str(item)) for item, nature in natures.items()}
        receivable, tax = (RECEIVABLE, SINGLE), (TAX_PAYABLE, SINGLE)
        accounts = await self.ledger.accounts([receivable, tax, *keys.values()])
        by_item = {item: accounts[key] for item, key in keys.items()}
        await self.ledger.post_lines(
            journals, community_id, accounts[receivable], accounts[tax], by_item, adjustment_id=adjustment_id
        )

    async def post_payment(
        self,
        payment_id: UUID,
        journal_id: UUID,
        community_id: UUID,
        *,
        channel: str,
        settled: Sequence[Settled],
        credited_cents: int,
    ) -> None:
        """Cash and waived coins against what was settled; what is left against prepayment."""
        accounts = await self._settling((CASH, channel), settled)
        postings = [
            Posting(journal_id, PAYMENT, payment_id, community_id, each.bill_id, debit, credit, cents)
            for each in settled
            for debit, credit, cents in _transfers(each, accounts, (CASH, channel))
        ]
        if credited_cents:
            cash, prepaid = accounts[CASH, channel], accounts[PREPAYMENT, SINGLE]
            postings.append(Posting(journal_id, PAYMENT, payment_id, community_id, None, cash, prepaid, credited_cents))
        await self.ledger.post(postings)

    async def post_credit(self, uses: Sequence[tuple[UUID, UUID, UUID, Settled]]) -> None:
        """Prepayment settles bills: (journal, credit entry, community, what was settled) each."""
        accounts = await self._settling((PREPAYMENT, SINGLE), [each for *_, each in uses])
        await self.ledger.post(
            [
                Posting(journal, CREDIT_USE, entry, community, each.bill_id, debit, credit, cents)
                for journal, entry, community, each in uses
                for debit, credit, cents in _transfers(each, accounts, (PREPAYMENT, SINGLE))
            ]
        )

    async def _settling(self, money: Account, settled: Iterable[Settled]) -> dict[Account, UUID]:
        fees = [(LATE_FEE, str(item)) for each in settled for item in each.late_fees]
        fixed = [(RECEIVABLE, SINGLE), (PREPAYMENT, SINGLE), (WAIVER, SINGLE), (TAX_PAYABLE, SINGLE)]
        return await self.ledger.accounts([money, *fixed, *fees])

    async def post_waiver(
        self, waiver_id: UUID, journal_id: UUID, community_id: UUID, bill_id: UUID, cents: int
    ) -> None:
        """What is let off is no receivable any more."""
        accounts = await self.ledger.accounts([(WAIVER, SINGLE), (RECEIVABLE, SINGLE)])
        waiver, receivable = accounts[WAIVER, SINGLE], accounts[RECEIVABLE, SINGLE]
        posting = Posting(journal_id, WAIVED, waiver_id, community_id, bill_id, waiver, receivable, cents)
        await self.ledger.post([posting])

    async def post_overpaid(self, freed: Sequence[tuple[UUID, UUID, UUID, Settled]]) -> None:
        """What a bill took that it charges no longer is paid ahead: (journal, credit entry, community, what it was)
        each. The mirror image of settling it."""
        accounts = await self._settling((PREPAYMENT, SINGLE), [each for *_, each in freed])
        await self.ledger.post(
            [
                Posting(journal, OVERPAID, entry, community, each.bill_id, credit, debit, cents)
                for journal, entry, community, each in freed
                for debit, credit, cents in _transfers(each, accounts, (PREPAYMENT, SINGLE))
            ]
        )

    async def post_discounts(self, gone: Sequence[tuple[UUID, UUID, UUID, int]]) -> None:
        """What is let go of for paying early is no receivable any more: (journal, bill, community, cents) each."""
        if not gone:
            return
        accounts = await self.ledger.accounts([(DISCOUNT, SINGLE), (RECEIVABLE, SINGLE)])
        discount, receivable = accounts[DISCOUNT, SINGLE], accounts[RECEIVABLE, SINGLE]
        await self.ledger.post(
            [
                Posting(journal, DISCOUNT, bill, community, bill, discount, receivable, cents)
                for journal, bill, community, cents in gone
            ]
        )

    async def post_cash_difference(
        self, closing_id: UUID, journal_id: UUID, community_id: UUID, difference_cents: int
    ) -> None:
        """What a drawer held beside what it had to hold: less is a loss, more a gain. Raises ValueError for 0."""
        if not difference_cents:
            raise ValueError("a drawer that holds what it has to hold makes no difference")
        accounts = await self.ledger.accounts([(CASH, CASH), (CASH_DIFFERENCE, SINGLE)])
        cash, lost = accounts[CASH, CASH], accounts[CASH_DIFFERENCE, SINGLE]
        debit, credit = (cash, lost) if difference_cents > 0 else (lost, cash)
        cents = abs(difference_cents)
        posting = Posting(journal_id, CASH_DIFFERENCE, closing_id, community_id, None, debit, credit, cents)
        await self.ledger.post([posting])

    async def post_deposit(
        self, deposit_id: UUID, journal_id: UUID, community_id: UUID, item_id: UUID, cents: int, *, channel: str | None
    ) -> None:
        """What is given back through a channel, or kept (None), is owed to the payer no longer."""
        kind, to = (KEPT, (DEPOSIT_KEPT, str(item_id))) if channel is None else (REFUND, (CASH, channel))
        owed = (DEPOSIT_PAYABLE, str(item_id))
        accounts = await self.ledger.accounts([owed, to])
        posting = Posting(journal_id, kind, deposit_id, community_id, None, accounts[owed], accounts[to], cents)
        await self.ledger.post([posting])

    async def post_set_aside(self, refund_id: UUID, journal_id: UUID, community_id: UUID, cents: int) -> None:
        """What was paid ahead is owed back to the payer."""
        accounts = await self.ledger.accounts([(PREPAYMENT, SINGLE), (REFUND_PAYABLE, SINGLE)])
        ahead, owed = accounts[PREPAYMENT, SINGLE], accounts[REFUND_PAYABLE, SINGLE]
        await self.ledger.post([Posting(journal_id, SET_ASIDE, refund_id, community_id, None, ahead, owed, cents)])

    async def post_refund(
        self, refund_id: UUID, journal_id: UUID, community_id: UUID, cents: int, channel: str
    ) -> None:
        """What was set aside goes out through a channel."""
        accounts = await self.ledger.accounts([(REFUND_PAYABLE, SINGLE), (CASH, channel)])
        owed, cash = accounts[REFUND_PAYABLE, SINGLE], accounts[CASH, channel]
        await self.ledger.post([Posting(journal_id, PAID_BACK, refund_id, community_id, None, owed, cash, cents)])

    async def post_suspense(self, community_id: UUID, lines: Sequence[tuple[UUID, UUID, int]]) -> None:
        """Money that is in the bank and nobody's: (journal, line, cents) each."""
        accounts = await self.ledger.accounts([(CASH, BANK), (SUSPENSE, SINGLE)])
        bank, nobodys = accounts[CASH, BANK], accounts[SUSPENSE, SINGLE]
        await self.ledger.post(
            [
                Posting(journal, SUSPENSE, line, community_id, None, bank, nobodys, cents)
                for journal, line, cents in lines
            ]
        )

    async def close(self, today: date) -> None:
        """Close the days before yesterday: what was begun yesterday may still be on its way into the books."""
        await self.ledger.close(today - timedelta(days=1))

    async def move_back(self, journal_id: UUID, new_journal: UUID, kind: str) -> None:
        await self.ledger.move_back(journal_id, new_journal, kind)


def _transfers(settled: Settled, accounts: Mapping[Account, UUID], money: Account) -> Iterator[tuple[UUID, UUID, int]]:
    """Debit, credit and amount of each transfer. A late fee is earned when it is paid, with the tax of the item it is
    for (价外费用), and stands apart from what the item itself earns."""
    receivable, tax = accounts[RECEIVABLE, SINGLE], accounts[TAX_PAYABLE, SINGLE]
    parts = [
        (accounts[money], receivable, settled.principal_cents),
        (accounts[WAIVER, SINGLE], receivable, settled.waived_cents),
    ]
    for item, (cents, taxed) in settled.late_fees.items():
        parts += [(accounts[money], accounts[LATE_FEE, str(item)], cents - taxed), (accounts[money], tax, taxed)]
    return ((debit, credit, cents) for debit, credit, cents in parts if cents)

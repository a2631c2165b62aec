"""What each business document means in the ledger. Amounts in 分."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from billing.ledgers.models import CASH, PREPAYMENT, RECEIVABLE, TAX_PAYABLE, WAIVER, counter_account
from billing.ledgers.repository import LedgerRepository, Posting
from kit.work import Work

BILL, BILL_VOID, PAYMENT, PAYMENT_REVERSAL = "bill", "bill_void", "payment", "payment_reversal"
CREDIT_USE, CREDIT_RESTORE = "credit_use", "credit_restore"
SINGLE = ""


class LedgerService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.ledger = LedgerRepository(work)

    async def post_bills(self, journals: Mapping[UUID, UUID], community_id: UUID, natures: Mapping[UUID, str]) -> None:
        """Receivable against revenue or payable of each line's item, and against the tax it contains; `journals` by
        bill, `natures` by charge item."""
        keys = {item: (counter_account(nature), str(item)) for item, nature in natures.items()}
        receivable, tax = (RECEIVABLE, SINGLE), (TAX_PAYABLE, SINGLE)
        accounts = await self.ledger.accounts([receivable, tax, *keys.values()])
        by_item = {item: accounts[key] for item, key in keys.items()}
        await self.ledger.post_lines(journals, community_id, accounts[receivable], accounts[tax], by_item)

    async def post_payment(
        self,
        payment_id: UUID,
        journal_id: UUID,
        community_id: UUID,
        *,
        channel: str,
        settled: Iterable[tuple[UUID, int, int]],
        credited_cents: int,
    ) -> None:
        """Cash and waived coins against the receivables, (bill, paid, waived) each; what is left against prepayment."""
        kinds = [(CASH, channel), (WAIVER, SINGLE), (RECEIVABLE, SINGLE), (PREPAYMENT, SINGLE)]
        accounts = await self.ledger.accounts(kinds)
        cash, waiver, receivable = accounts[CASH, channel], accounts[WAIVER, SINGLE], accounts[RECEIVABLE, SINGLE]
        postings = [
            Posting(journal_id, PAYMENT, payment_id, community_id, bill_id, debit, receivable, cents)
            for bill_id, paid, waived in settled
            for debit, cents in ((cash, paid), (waiver, waived))
            if cents
        ]
        if credited_cents:
            prepaid = accounts[PREPAYMENT, SINGLE]
            postings.append(Posting(journal_id, PAYMENT, payment_id, community_id, None, cash, prepaid, credited_cents))
        await self.ledger.post(postings)

    async def post_credit(self, uses: Sequence[tuple[UUID, UUID, UUID, UUID, int]]) -> None:
        """Prepayment settles receivables: (journal, credit entry, community, bill, cents) each."""
        accounts = await self.ledger.accounts([(RECEIVABLE, SINGLE), (PREPAYMENT, SINGLE)])
        prepaid, receivable = accounts[PREPAYMENT, SINGLE], accounts[RECEIVABLE, SINGLE]
        await self.ledger.post(
            [
                Posting(journal, CREDIT_USE, entry, community, bill, prepaid, receivable, cents)
                for journal, entry, community, bill, cents in uses
            ]
        )

    async def close(self, today: date) -> None:
        """Close the days before yesterday: what was begun yesterday may still be on its way into the books."""
        await self.ledger.close(today - timedelta(days=1))

    async def move_back(self, journal_id: UUID, new_journal: UUID, kind: str) -> None:
        await self.ledger.move_back(journal_id, new_journal, kind)

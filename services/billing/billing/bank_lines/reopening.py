"""A payment that is reversed leaves the money in the bank: its line waits again."""

from uuid import UUID

from billing.bank_lines.repository import BankLineRepository
from events import billing as published
from kit.work import Work


async def reopen_line(work: Work, payment_id: UUID) -> None:
    line = await BankLineRepository(work).of_payment(payment_id)
    if line is not None:
        line.reopen()
        fact = published.BankLineReopened(
            statement_id=line.statement_id,
            community_id=line.community_id,
            amount_cents=line.amount_cents,
            state=line.state,
        )
        work.record(line, fact)

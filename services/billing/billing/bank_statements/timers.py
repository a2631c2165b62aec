"""The clock of a statement: what nobody has assigned after three days is told to finance (C4.12)."""

from billing.bank_statements.service import UNRESOLVED, BankStatementService
from kit.timers import Due, timer
from kit.work import Work


@timer(UNRESOLVED)
async def tell_unresolved(work: Work, due: Due) -> None:
    await BankStatementService(work).tell_unresolved(due.subject_id)

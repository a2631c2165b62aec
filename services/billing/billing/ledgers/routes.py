"""Looking into the ledger."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from billing.ledgers.repository import LedgerRepository
from billing.ledgers.schemas import AccountRead, JournalRead, TransferRead, TrialBalanceRead
from kit.problems import NotFound
from kit.work import Work


@get("/ledger/trial-balance", permission="billing.ledger.read", summary="Turnover and balance of every account")
async def trial_balance(work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None) -> TrialBalanceRead:
    communities = work.principal.scope.communities
    if community_id is not None:
        if communities is not None and community_id not in communities:
            raise NotFound
        communities = frozenset([community_id])
    rows = await LedgerRepository(work).trial_balance(communities)
    accounts = [
        AccountRead(
            id=row.id,
            kind=row.kind,
            ref=row.ref,
            debit_cents=row.debit_cents,
            credit_cents=row.credit_cents,
            balance_cents=row.debit_cents - row.credit_cents,
        )
        for row in rows
    ]
    return TrialBalanceRead(
        accounts=accounts,
        debit_cents=sum(account.debit_cents for account in accounts),
        credit_cents=sum(account.credit_cents for account in accounts),
    )


@get("/ledger/journals/{journal_id:uuid}", permission="billing.ledger.read", summary="What a document posted")
async def read_journal(journal_id: FromPath[UUID], work: NamedDependency[Work]) -> JournalRead:
    rows = await LedgerRepository(work).journal(journal_id)
    if not rows:
        raise NotFound
    return JournalRead(journal_id=journal_id, transfers=[TransferRead(**row._mapping) for row in rows])


routes = [trial_balance, read_journal]

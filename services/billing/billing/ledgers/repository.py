"""Accounts and transfers in SQL. Transfers are only ever inserted."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import select, text
from uuid_utils.compat import uuid7

from billing.ledgers.models import LedgerAccount, Transfer
from kit import clock
from kit.repository import scope_predicates
from kit.work import Work

_OPEN = text("""
INSERT INTO ledger_account (tenant_id, id, kind, ref)
SELECT CAST(:tenant_id AS uuid), t.id, t.kind, t.ref
FROM unnest(CAST(:ids AS uuid[]), CAST(:kinds AS text[]), CAST(:refs AS text[])) AS t(id, kind, ref)
ON CONFLICT (tenant_id, kind, ref) DO NOTHING""")
_POST = text("""
INSERT INTO transfer (tenant_id, id, journal_id, kind, document_id, community_id, bill_id, debit_account_id,
                      credit_account_id, amount_cents, posted_at)
SELECT CAST(:tenant_id AS uuid), t.id, t.journal_id, t.kind, t.document_id, t.community_id, t.bill_id, t.debit,
       t.credit, t.amount, :now
FROM unnest(CAST(:ids AS uuid[]), CAST(:journals AS uuid[]), CAST(:kinds AS text[]), CAST(:documents AS uuid[]),
            CAST(:communities AS uuid[]), CAST(:bills AS uuid[]), CAST(:debits AS uuid[]), CAST(:credits AS uuid[]),
            CAST(:amounts AS bigint[]))
  AS t(id, journal_id, kind, document_id, community_id, bill_id, debit, credit, amount)""")
# A line of a bill is a transfer, the receivable against what the item earns or owes on, and one for its tax; a reversal
# goes the other way. With a correction only the lines it wrote are posted, and it is the document. The
# bounds keep the planner on the bill's index also while it has no statistics yet; without them it walks all lines of
# the tenant.
_POST_LINES = text("""
INSERT INTO transfer (tenant_id, id, journal_id, kind, document_id, community_id, bill_id, debit_account_id,
                      credit_account_id, amount_cents, posted_at)
SELECT l.tenant_id, uuidv7(), b.journal_id, CASE WHEN a.id IS NULL THEN 'bill' ELSE 'adjustment' END,
       coalesce(a.id, b.id), :community_id, b.id,
       CASE WHEN part.cents > 0 THEN CAST(:receivable AS uuid) ELSE part.account_id END,
       CASE WHEN part.cents > 0 THEN part.account_id ELSE CAST(:receivable AS uuid) END, abs(part.cents), :now
FROM bill_line l
JOIN unnest(CAST(:bills AS uuid[]), CAST(:journals AS uuid[])) AS b(id, journal_id) ON b.id = l.bill_id
JOIN unnest(CAST(:items AS uuid[]), CAST(:accounts AS uuid[])) AS t(item_id, account_id) ON t.item_id = l.charge_item_id
CROSS JOIN LATERAL (VALUES (t.account_id, l.amount_cents - l.tax_cents), (CAST(:tax AS uuid), l.tax_cents))
  AS part(account_id, cents)
CROSS JOIN (SELECT CAST(:adjustment_id AS uuid) AS id) AS a
WHERE l.tenant_id = :tenant_id AND l.bill_id BETWEEN :lowest AND :highest AND part.cents <> 0
  AND coalesce(l.adjustment_id = a.id, a.id IS NULL)""")
_MOVE_BACK = text("""
INSERT INTO transfer (tenant_id, id, journal_id, kind, document_id, community_id, bill_id, debit_account_id,
                      credit_account_id, amount_cents, posted_at)
SELECT tenant_id, uuidv7(), CAST(:new_journal AS uuid), :kind, document_id, community_id, bill_id, credit_account_id,
       debit_account_id, amount_cents, :now
FROM transfer WHERE tenant_id = :tenant_id AND journal_id = :journal_id""")
# What was closed, and every transfer since: both sides of it.
_MOVED = """
  SELECT community_id, account_id, debit_cents AS debit, credit_cents AS credit FROM ledger_closing
  WHERE tenant_id = :tenant_id AND day = :closed {scope}
  UNION ALL
  SELECT community_id, debit_account_id, amount_cents, 0 FROM transfer
  WHERE tenant_id = :tenant_id AND posted_at >= :since AND posted_at < :until {scope}
  UNION ALL
  SELECT community_id, credit_account_id, 0, amount_cents FROM transfer
  WHERE tenant_id = :tenant_id AND posted_at >= :since AND posted_at < :until {scope}"""
_TRIAL = """
SELECT a.id, a.kind, a.ref, sum(m.debit)::bigint AS debit_cents, sum(m.credit)::bigint AS credit_cents
FROM ledger_account a JOIN ({moved}) m ON m.account_id = a.id
WHERE a.tenant_id = :tenant_id GROUP BY a.id, a.kind, a.ref ORDER BY a.kind, a.ref"""
_TRIAL_ALL = text(_TRIAL.format(moved=_MOVED.format(scope="")))
_TRIAL_SOME = text(_TRIAL.format(moved=_MOVED.format(scope="AND community_id = ANY(CAST(:communities AS uuid[]))")))
_CLOSED = text("SELECT max(day) FROM ledger_closing WHERE tenant_id = :tenant_id")
_CLOSE = text(f"""
INSERT INTO ledger_closing (tenant_id, id, day, community_id, account_id, debit_cents, credit_cents)
SELECT CAST(:tenant_id AS uuid), uuidv7(), :day, community_id, account_id, sum(debit), sum(credit)
FROM ({_MOVED.format(scope="")}) m GROUP BY community_id, account_id
ON CONFLICT (tenant_id, day, community_id, account_id) DO NOTHING""")  # noqa: S608  # the same texts as above

NEVER = date(1970, 1, 1)
"""Before all transfers"""
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)


class Posting(Struct, frozen=True):
    """One transfer to be written."""

    journal_id: UUID
    kind: str
    document_id: UUID
    community_id: UUID
    bill_id: UUID | None
    debit_account_id: UUID
    credit_account_id: UUID
    amount_cents: int


class LedgerRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def accounts(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], UUID]:
        """The accounts by (kind, ref), opened where they are missing. They never change, so a process remembers those
        it knows to be committed."""
        keys = sorted(set(wanted))
        tenant_id = self.work.tenant_id
        remembered: dict[tuple[UUID, str, str], UUID] = self.work.runtime.state.setdefault("ledger_accounts", {})
        if all((tenant_id, *key) in remembered for key in keys):
            return {key: remembered[tenant_id, *key] for key in keys}
        found = await self._find(keys)
        missing = [key for key in keys if key not in found]
        if missing:
            await self.work.session.execute(
                _OPEN,
                {
                    "tenant_id": self.work.tenant_id,
                    "ids": [uuid7() for _ in missing],
                    "kinds": [kind for kind, _ in missing],
                    "refs": [ref for _, ref in missing],
                },
            )
            found = await self._find(keys)

        async def remember() -> None:
            remembered.update({(tenant_id, *key): id for key, id in found.items()})

        self.work.after_commit(remember)
        return found

    async def _find(self, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], UUID]:
        statement = select(LedgerAccount.kind, LedgerAccount.ref, LedgerAccount.id).where(
            LedgerAccount.tenant_id == self.work.tenant_id,
            LedgerAccount.kind.in_({kind for kind, _ in keys}),
            LedgerAccount.ref.in_({ref for _, ref in keys}),
        )
        return {(row.kind, row.ref): row.id for row in await self.work.session.execute(statement)}

    async def post(self, postings: Sequence[Posting]) -> None:
        if not postings:
            return
        await self.work.session.execute(
            _POST,
            {
                "tenant_id": self.work.tenant_id,
                "now": self.work.now,
                "ids": [uuid7() for _ in postings],
                "journals": [p.journal_id for p in postings],
                "kinds": [p.kind for p in postings],
                "documents": [p.document_id for p in postings],
                "communities": [p.community_id for p in postings],
                "bills": [p.bill_id for p in postings],
                "debits": [p.debit_account_id for p in postings],
                "credits": [p.credit_account_id for p in postings],
                "amounts": [p.amount_cents for p in postings],
            },
        )

    async def post_lines(
        self,
        journals: Mapping[UUID, UUID],
        community_id: UUID,
        receivable: UUID,
        tax: UUID,
        by_item: Mapping[UUID, UUID],
        *,
        adjustment_id: UUID | None,
    ) -> None:
        """Post every line of issued bills, or those a correction wrote: `journals` by bill, `by_item` the account each
        charge item earns on."""
        await self.work.session.execute(
            _POST_LINES,
            {
                "tenant_id": self.work.tenant_id,
                "now": self.work.now,
                "community_id": community_id,
                "receivable": receivable,
                "tax": tax,
                "items": list(by_item),
                "accounts": list(by_item.values()),
                "bills": list(journals),
                "journals": list(journals.values()),
                "lowest": min(journals),
                "highest": max(journals),
                "adjustment_id": adjustment_id,
            },
        )

    async def move_back(self, journal_id: UUID, new_journal: UUID, kind: str) -> None:
        """The mirror image of a journal, as a journal of its own."""
        await self.work.session.execute(
            _MOVE_BACK,
            {
                "tenant_id": self.work.tenant_id,
                "now": self.work.now,
                "journal_id": journal_id,
                "new_journal": new_journal,
                "kind": kind,
            },
        )

    async def close(self, day: date) -> None:
        """Sum up all that was posted before `day` began: what is closed already, and the transfers since."""
        closed = await self._closed()
        if closed < day:
            await self.work.session.execute(_CLOSE, self._since(closed, clock.midnight(day)) | {"day": day})

    async def trial_balance(self, communities: Collection[UUID] | None) -> Sequence[Any]:
        """Debit and credit turnover per account, of some communities or of all."""
        values = self._since(await self._closed(), FOREVER)
        if communities is None:
            return (await self.work.session.execute(_TRIAL_ALL, values)).all()
        return (await self.work.session.execute(_TRIAL_SOME, values | {"communities": list(communities)})).all()

    async def _closed(self) -> date:
        closed: date | None = (
            await self.work.session.execute(_CLOSED, {"tenant_id": self.work.tenant_id})
        ).scalar_one()
        return closed or NEVER

    def _since(self, closed: date, until: datetime) -> dict[str, Any]:
        since = clock.midnight(closed)
        return {"tenant_id": self.work.tenant_id, "closed": closed, "since": since, "until": until}

    async def journal(self, journal_id: UUID) -> Sequence[Any]:
        debit, credit = LedgerAccount.__table__.alias("d"), LedgerAccount.__table__.alias("c")
        statement = (
            select(
                Transfer.id,
                Transfer.kind,
                Transfer.document_id,
                Transfer.bill_id,
                Transfer.amount_cents,
                Transfer.posted_at,
                debit.c.kind.label("debit_kind"),
                debit.c.ref.label("debit_ref"),
                credit.c.kind.label("credit_kind"),
                credit.c.ref.label("credit_ref"),
            )
            .join(debit, (debit.c.tenant_id == Transfer.tenant_id) & (debit.c.id == Transfer.debit_account_id))
            .join(credit, (credit.c.tenant_id == Transfer.tenant_id) & (credit.c.id == Transfer.credit_account_id))
            .where(
                Transfer.tenant_id == self.work.tenant_id,
                Transfer.journal_id == journal_id,
                *scope_predicates(self.work, Transfer),
            )
            .order_by(Transfer.id)
        )
        return (await self.work.session.execute(statement)).all()

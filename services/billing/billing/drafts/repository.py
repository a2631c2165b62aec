"""Writing what a chunk of a run calculated, and turning drafts into issued bills: one statement per table."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, Self
from uuid import UUID

import msgspec
from sqlalchemy import text
from uuid_utils.compat import uuid7

from billing.billing_runs.models import JUMP, NO_BILL, UNREAD, BillingRun
from billing.calculations.results import DraftBill, DraftLine, Jump, Unread
from kit.work import Work

_BILLS = text("""
INSERT INTO bill (tenant_id, id, version, created_at, updated_at, community_id, unit_id, payer_id, joint, run_id,
                  bill_in, period_from, period_to, amount_cents, discount_cents, waived_cents, paid_cents,
                  balance_cents, state)
SELECT CAST(:tenant_id AS uuid), t.id, 0, :now, :now, :community_id, t.unit_id, t.payer_id, t.joint, :run_id,
       t.bill_in, t.first, t.last, t.amount, 0, 0, 0, t.amount, 'draft'
FROM unnest(CAST(:ids AS uuid[]), CAST(:units AS uuid[]), CAST(:payers AS uuid[]), CAST(:joints AS boolean[]),
            CAST(:bill_ins AS text[]), CAST(:firsts AS date[]), CAST(:lasts AS date[]), CAST(:amounts AS bigint[]))
  AS t(id, unit_id, payer_id, joint, bill_in, first, last, amount)""")
# Alike units share their rated lines: each travels once, and `places` says which one a bill has.
_LINES = text("""
WITH rated AS MATERIALIZED (
  SELECT item_id, version_id, first, last, amount, tax_rate, tax, CAST(trace AS jsonb) AS trace, label, discount,
         discount_id, CAST(share AS jsonb) AS shares, place
  FROM unnest(CAST(:items AS uuid[]), CAST(:versions AS uuid[]), CAST(:firsts AS date[]), CAST(:lasts AS date[]),
              CAST(:amounts AS bigint[]), CAST(:tax_rates AS numeric[]), CAST(:taxes AS bigint[]),
              CAST(:traces AS text[]), CAST(:labels AS text[]), CAST(:discounts AS bigint[]),
              CAST(:discount_ids AS uuid[]), CAST(:shares AS text[]))
    WITH ORDINALITY AS r(item_id, version_id, first, last, amount, tax_rate, tax, trace, label, discount, discount_id,
                         share, place))
INSERT INTO bill_line (tenant_id, id, bill_id, kind, object_kind, object_id, charge_item_id, price_version_id,
                       period_from, period_to, amount_cents, tax_rate, tax_cents, trace, label, discount_cents,
                       discount_id, discount_shares, released)
SELECT CAST(:tenant_id AS uuid), uuidv7(), t.bill_id, 'charge', 'unit', t.unit_id, rated.item_id, rated.version_id,
       rated.first, rated.last, rated.amount, rated.tax_rate, rated.tax, rated.trace, rated.label, rated.discount,
       rated.discount_id, rated.shares, false
FROM unnest(CAST(:bills AS uuid[]), CAST(:units AS uuid[]), CAST(:places AS bigint[])) AS t(bill_id, unit_id, place)
JOIN rated ON rated.place = t.place""")
_READINGS = text("""
UPDATE meter_reading SET bill_id = t.bill_id, version = version + 1, updated_at = :now
FROM unnest(CAST(:ids AS uuid[]), CAST(:bills AS uuid[])) AS t(id, bill_id)
WHERE meter_reading.tenant_id = :tenant_id AND meter_reading.id = t.id""")
_BILL_READINGS = text("""
UPDATE meter_reading SET state = 'billed', version = version + 1, updated_at = :now
WHERE tenant_id = :tenant_id AND bill_id = ANY(CAST(:ids AS uuid[]))""")
_FINDINGS = text("""
INSERT INTO billing_run_finding (tenant_id, id, run_id, unit_id, kind, reason, charge_item_id, previous_cents,
                                 current_cents)
SELECT CAST(:tenant_id AS uuid), uuidv7(), :run_id, t.unit_id, t.kind, t.reason, t.item_id, t.previous, t.current
FROM unnest(CAST(:units AS uuid[]), CAST(:kinds AS text[]), CAST(:reasons AS text[]), CAST(:items AS uuid[]),
            CAST(:previous AS bigint[]), CAST(:current AS bigint[]))
  AS t(unit_id, kind, reason, item_id, previous, current)""")
_TOTALS = text("""
INSERT INTO billing_run_total (tenant_id, id, run_id, charge_item_id, lines, amount_cents, previous_cents)
SELECT CAST(:tenant_id AS uuid), uuidv7(), :run_id, t.item_id, t.lines, t.amount, t.previous
FROM unnest(CAST(:items AS uuid[]), CAST(:lines AS bigint[]), CAST(:amounts AS bigint[]), CAST(:previous AS bigint[]))
  AS t(item_id, lines, amount, previous)
ON CONFLICT (tenant_id, run_id, charge_item_id) DO UPDATE SET lines = billing_run_total.lines + excluded.lines,
  amount_cents = billing_run_total.amount_cents + excluded.amount_cents,
  previous_cents = billing_run_total.previous_cents + excluded.previous_cents""")
_NEXT = text("""
SELECT id, community_id, unit_id, payer_id, bill_in, period_from, period_to, amount_cents, balance_cents,
  offer_id
FROM bill
WHERE tenant_id = :tenant_id AND run_id = :run_id AND id > :after AND state = 'draft' ORDER BY id LIMIT :limit""")
_ISSUE = text("""
UPDATE bill SET no = t.no, due_date = t.due, journal_id = t.journal, state = 'issued', version = 1, issued_at = :at,
  issued_by = :by, updated_at = :now
FROM unnest(CAST(:ids AS uuid[]), CAST(:nos AS text[]), CAST(:dues AS date[]), CAST(:journals AS uuid[]))
  AS t(id, no, due, journal)
WHERE bill.tenant_id = :tenant_id AND bill.id BETWEEN :lowest AND :highest AND bill.id = t.id""")
_FREE_READINGS = text("""
UPDATE meter_reading r SET bill_id = NULL, version = r.version + 1, updated_at = :now FROM bill b
WHERE r.tenant_id = :tenant_id AND b.tenant_id = :tenant_id AND b.run_id = :run_id AND b.state = 'draft'
  AND r.bill_id = b.id""")
_DROP_LINES = text("""
DELETE FROM bill_line l USING bill b
WHERE l.tenant_id = :tenant_id AND b.tenant_id = :tenant_id AND b.run_id = :run_id AND b.state = 'draft'
  AND l.bill_id = b.id""")
_DROP_BILLS = text("DELETE FROM bill WHERE tenant_id = :tenant_id AND run_id = :run_id AND state = 'draft'")
_REACH = text("SELECT max(period_to) FROM bill WHERE tenant_id = :tenant_id AND run_id = :run_id AND state = 'draft'")
_DROP_FINDINGS = text("DELETE FROM billing_run_finding WHERE tenant_id = :tenant_id AND run_id = :run_id")
_DROP_TOTALS = text("DELETE FROM billing_run_total WHERE tenant_id = :tenant_id AND run_id = :run_id")


def written(shares: Iterable[tuple[UUID, int]]) -> str | None:
    """As it is kept with a line; None where one grant brought all."""
    parts = [{"id": id, "cents": cents} for id, cents in shares]
    return msgspec.json.encode(parts).decode() if parts else None


class Finding(NamedTuple):
    unit_id: UUID
    kind: str
    reason: str
    item_id: UUID | None
    previous_cents: int
    current_cents: int

    @classmethod
    def jump(cls, jump: Jump) -> Self:
        reason = "over_20_percent"
        return cls(jump.unit_id, JUMP, reason, jump.item_id, jump.previous_cents, jump.current_cents)

    @classmethod
    def unread(cls, unread: Unread) -> Self:
        return cls(unread.unit_id, UNREAD, unread.reason, unread.item_id, 0, 0)

    @classmethod
    def no_bill(cls, unit_id: UUID, reason: str, item_id: UUID | None) -> Self:
        return cls(unit_id, NO_BILL, reason, item_id, 0, 0)


class DraftRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def _run(self, statement: Any, **values: Any) -> Any:
        return await self.work.session.execute(statement, {"tenant_id": self.work.tenant_id} | values)

    async def write(self, run: BillingRun, bills: Sequence[DraftBill]) -> list[UUID]:
        """The ids of the drafts, in the order of the bills."""
        if not bills:
            return []
        ids = [uuid7() for _ in bills]
        await self._run(
            _BILLS,
            now=self.work.now,
            community_id=run.community_id,
            run_id=run.id,
            ids=ids,
            units=[bill.unit_id for bill in bills],
            payers=[bill.payer_id for bill in bills],
            joints=[bill.joint for bill in bills],
            bill_ins=[bill.bill_in for bill in bills],
            firsts=[bill.first for bill in bills],
            lasts=[bill.last for bill in bills],
            amounts=[bill.amount_cents for bill in bills],
        )
        rated: dict[DraftLine, int] = {}
        lines = [
            (id, bill.unit_id, rated.setdefault(line, len(rated) + 1))
            for id, bill in zip(ids, bills, strict=True)
            for line in bill.lines
        ]
        bill_ids, units, places = map(list, zip(*lines, strict=True))
        await self._run(
            _LINES,
            bills=bill_ids,
            units=units,
            places=places,
            items=[line.item_id for line in rated],
            versions=[line.version_id for line in rated],
            firsts=[line.first for line in rated],
            lasts=[line.last for line in rated],
            amounts=[line.amount_cents for line in rated],
            tax_rates=[line.tax_rate for line in rated],
            taxes=[line.tax_cents for line in rated],
            traces=[line.trace for line in rated],
            labels=[line.label for line in rated],
            discounts=[line.discount_cents for line in rated],
            discount_ids=[line.discount_id for line in rated],
            shares=[written(line.discount_shares) for line in rated],
        )
        read = [
            (reading, id)
            for id, bill in zip(ids, bills, strict=True)
            for line in bill.lines
            for reading in line.readings
        ]
        if read:
            readings, in_bills = map(list, zip(*read, strict=True))
            await self._run(_READINGS, now=self.work.now, ids=readings, bills=in_bills)
        return ids

    async def write_findings(self, run_id: UUID, findings: Sequence[Finding]) -> None:
        if findings:
            units, kinds, reasons, items, previous, current = map(list, zip(*findings, strict=True))
            await self._run(
                _FINDINGS,
                run_id=run_id,
                units=units,
                kinds=kinds,
                reasons=reasons,
                items=items,
                previous=previous,
                current=current,
            )

    async def add_totals(self, run_id: UUID, totals: Mapping[UUID, Sequence[int]]) -> None:
        """`totals`: lines, amount and previous amount per item of this chunk."""
        if totals:
            lines, amounts, previous = map(list, zip(*totals.values(), strict=True))
            await self._run(_TOTALS, run_id=run_id, items=list(totals), lines=lines, amounts=amounts, previous=previous)

    async def next_drafts(self, run_id: UUID, after: UUID, limit: int) -> Sequence[Any]:
        found = await self._run(_NEXT, run_id=run_id, after=after, limit=limit)
        rows: Sequence[Any] = found.all()
        return rows

    async def issue(
        self,
        journals: Mapping[UUID, UUID],
        nos: Sequence[str],
        dues: Sequence[date],
        by: UUID | None,
        at: datetime | None,
    ) -> None:
        """Every bill gets its number, its due date and a journal of its own: `journals` by bill, the oldest first."""
        ids = list(journals)
        await self._run(
            _ISSUE,
            now=self.work.now,
            at=at,
            by=by,
            lowest=ids[0],
            highest=ids[-1],
            ids=ids,
            nos=list(nos),
            dues=list(dues),
            journals=list(journals.values()),
        )
        await self._run(_BILL_READINGS, now=self.work.now, ids=ids)

    async def drop(self, run_id: UUID) -> None:
        """Drafts are no documents: a discarded run leaves none behind."""
        await self._run(_FREE_READINGS, run_id=run_id, now=self.work.now)
        await self._run(_DROP_LINES, run_id=run_id)
        await self._run(_DROP_BILLS, run_id=run_id)

    async def reach(self, run_id: UUID) -> date | None:
        """The last day that is charged."""
        last: date | None = (await self._run(_REACH, run_id=run_id)).scalar_one()
        return last

    async def forget(self, run_id: UUID) -> None:
        """All a calculation wrote, as if it had not begun."""
        await self.drop(run_id)
        await self._run(_DROP_FINDINGS, run_id=run_id)
        await self._run(_DROP_TOTALS, run_id=run_id)

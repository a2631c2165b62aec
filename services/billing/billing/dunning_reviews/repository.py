"""Reviews in SQL: chunks of cases with their bills looked at in one statement and written in one per table, so that a
night of many debtors is as many statements as it has chunks."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import text

from kit.work import Work

_NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid"
_OVERDUE = "b.tenant_id = :tenant_id AND b.state IN ('issued', 'partially_paid') AND b.overdue_at IS NOT NULL"
_LIVE = "state IN ('running', 'paused')"
# One scan of what is overdue for each chunk. Whose case was closed by somebody owes again when something is due later.
_DEBTORS = text(f"""
WITH debt AS MATERIALIZED (
  SELECT b.community_id, b.unit_id, b.payer_id, sum(b.balance_cents)::bigint AS open_cents, count(*) AS bills,
    min(b.due_date) AS oldest_due, max(b.due_date) AS newest_due,
    min((greatest(b.due_date, m.demanded_on) + interval '3 years')::date) AS lapses_on
  FROM bill b LEFT JOIN demanded_bill m ON m.tenant_id = :tenant_id AND m.id = b.id
  WHERE {_OVERDUE} GROUP BY b.community_id, b.unit_id, b.payer_id
  HAVING sum(b.balance_cents) >= greatest(:minimum, 1) AND min(b.due_date) <= :due_by)
SELECT d.*, k.code FROM debt d JOIN community k ON k.tenant_id = :tenant_id AND k.id = d.community_id
WHERE NOT EXISTS (
  SELECT 1 FROM dunning_case c WHERE c.tenant_id = :tenant_id AND c.community_id = d.community_id
    AND coalesce(c.unit_id, {_NOBODY}) = coalesce(d.unit_id, {_NOBODY})
    AND coalesce(c.payer_id, {_NOBODY}) = coalesce(d.payer_id, {_NOBODY})
    AND (c.{_LIVE} OR (c.state = 'closed' AND d.newest_due < (c.ended_at AT TIME ZONE 'Asia/Shanghai')::date)))
ORDER BY d.community_id, d.unit_id, d.payer_id LIMIT :limit""")  # noqa: S608  # constants of this module
_LOOK = """
WITH held AS MATERIALIZED (
  SELECT c.* FROM dunning_case c WHERE c.tenant_id = :tenant_id AND {which} ORDER BY c.id LIMIT :limit FOR UPDATE)
SELECT c.id, c.version, c.no, c.community_id, c.unit_id, c.payer_id, c.stage, c.stage_on, c.state, c.held_by,
  c.open_cents, c.bills, c.oldest_due, c.next_on, c.lapses_on, c.lapse_warned, c.suspended_at, c.suspended_until,
  c.hardship_until, k.code AS community_code, d.cents AS now_cents, d.bills AS now_bills, d.oldest AS now_oldest,
  d.lapses AS now_lapses, coalesce(d.disputed, false) AS disputed, d.promised_left,
  EXISTS (SELECT 1 FROM ticket t WHERE t.tenant_id = :tenant_id AND t.unit_id = c.unit_id AND t.open
    AND t.kind = 'complaint')
  OR EXISTS (SELECT 1 FROM ticket t WHERE t.tenant_id = :tenant_id AND t.person_id = c.payer_id AND t.open
    AND t.kind = 'complaint') AS complaint,
  EXISTS (SELECT 1 FROM dunning_proposal q WHERE q.tenant_id = :tenant_id AND q.case_id = c.id
    AND (q.state = 'asked' OR (q.state = 'rejected' AND
      q.step = CASE c.stage WHEN 'demand_2' THEN 'lawyer' WHEN 'lawyer' THEN 'litigation' END))) AS asked,
  p.id AS promise_id, p.by AS promised_to, p.promised_on, p.promised_cents, p.owed_cents
FROM held c
JOIN community k ON k.tenant_id = :tenant_id AND k.id = c.community_id
LEFT JOIN dunning_contact p ON p.tenant_id = :tenant_id AND p.case_id = c.id AND p.promise = 'open'
CROSS JOIN LATERAL (
  SELECT count(*) AS bills, coalesce(sum(o.balance_cents), 0)::bigint AS cents, min(o.due_date) AS oldest,
    bool_or(o.disputed_at IS NOT NULL) AS disputed,
    min((greatest(o.due_date, m.demanded_on) + interval '3 years')::date) AS lapses,
    coalesce(sum(o.balance_cents) FILTER (WHERE o.overdue_at <= p.at), 0)::bigint AS promised_left
  FROM (
    SELECT b.id, b.balance_cents, b.due_date, b.disputed_at, b.overdue_at FROM bill b
    WHERE {overdue} AND b.unit_id = c.unit_id AND b.payer_id IS NOT DISTINCT FROM c.payer_id
    UNION ALL
    SELECT b.id, b.balance_cents, b.due_date, b.disputed_at, b.overdue_at FROM bill b
    WHERE {overdue} AND c.unit_id IS NULL AND b.unit_id IS NULL AND b.community_id = c.community_id
      AND b.payer_id IS NOT DISTINCT FROM c.payer_id) o
  LEFT JOIN demanded_bill m ON m.tenant_id = :tenant_id AND m.id = o.id) d
ORDER BY c.id"""


def _looking(which: str) -> Any:
    return text(_LOOK.format(which=f"c.{_LIVE} AND {which}", overdue=_OVERDUE))


_NIGHTLY = _looking("c.id > :after")
_ONE = _looking("c.id = :id")
_OF = _looking("(c.unit_id = ANY(CAST(:units AS uuid[])) OR c.payer_id = ANY(CAST(:payers AS uuid[])))")
_CASE = (
    "version, stage, stage_on, state, held_by, open_cents, bills, oldest_due, next_on, lapses_on, lapse_warned, ",
    "ended_at",
)
_REWRITE = text(
    "UPDATE dunning_case c SET updated_at = :now, "  # noqa: S608  # names of this module
    + ", ".join(f"{name} = t.{name}" for name in "".join(_CASE).split(", "))
    + " FROM jsonb_populate_recordset(CAST(NULL AS dunning_case), CAST(:rows AS jsonb)) t"
    " WHERE c.tenant_id = :tenant_id AND c.id = t.id"
)
_OPEN = text("""
INSERT INTO dunning_case (tenant_id, id, version, created_at, updated_at, no, community_id, unit_id, payer_id, stage,
  stage_on, state, held_by, open_cents, bills, oldest_due, next_on, lapses_on)
SELECT :tenant_id, t.id, 1, :now, :now, t.no, t.community_id, t.unit_id, t.payer_id, 'open', :today, 'running', '{}',
  t.open_cents, t.bills, t.oldest_due, t.next_on, t.lapses_on
FROM jsonb_populate_recordset(CAST(NULL AS dunning_case), CAST(:rows AS jsonb)) t
ON CONFLICT (tenant_id, unit_id, payer_id, community_id) WHERE state IN ('running', 'paused') DO NOTHING
RETURNING id""")
_STEPS = text("""
INSERT INTO dunning_step (tenant_id, id, case_id, community_id, stage, reached_on, at, by, no, open_cents, bills,
  oldest_due, response_by)
SELECT :tenant_id, t.id, t.case_id, t.community_id, t.stage, :today, :now, t.by, t.no, t.open_cents, t.bills,
  t.oldest_due, t.response_by
FROM jsonb_populate_recordset(CAST(NULL AS dunning_step), CAST(:rows AS jsonb)) t""")
_PROPOSE = text("""
INSERT INTO dunning_proposal (tenant_id, id, case_id, community_id, step, state, asked_at)
SELECT :tenant_id, t.id, t.case_id, t.community_id, t.step, 'asked', :now
FROM jsonb_populate_recordset(CAST(NULL AS dunning_proposal), CAST(:rows AS jsonb)) t""")
_LAPSE = text("""
UPDATE dunning_proposal SET state = 'lapsed'
WHERE tenant_id = :tenant_id AND case_id = ANY(CAST(:cases AS uuid[])) AND state = 'asked'""")
_PROMISES = text("""
UPDATE dunning_contact SET promise = t.promise
FROM jsonb_populate_recordset(CAST(NULL AS dunning_contact), CAST(:rows AS jsonb)) t
WHERE dunning_contact.tenant_id = :tenant_id AND dunning_contact.id = t.id""")
# A claim that has lapsed is not revived by demanding it.
_DEMAND = text(f"""
INSERT INTO demanded_bill (tenant_id, id, demanded_on)
SELECT :tenant_id, b.id, :today FROM dunning_case c
CROSS JOIN LATERAL (
  SELECT b.id, b.due_date FROM bill b WHERE {_OVERDUE} AND b.unit_id = c.unit_id
    AND b.payer_id IS NOT DISTINCT FROM c.payer_id
  UNION ALL
  SELECT b.id, b.due_date FROM bill b WHERE {_OVERDUE} AND c.unit_id IS NULL AND b.unit_id IS NULL
    AND b.community_id = c.community_id AND b.payer_id IS NOT DISTINCT FROM c.payer_id) b
LEFT JOIN demanded_bill m ON m.tenant_id = :tenant_id AND m.id = b.id
WHERE c.tenant_id = :tenant_id AND c.id = ANY(CAST(:cases AS uuid[]))
  AND (greatest(b.due_date, m.demanded_on) + interval '3 years')::date >= :today
ON CONFLICT (tenant_id, id) DO UPDATE SET demanded_on = excluded.demanded_on""")  # noqa: S608  # constants


class ReviewRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def debtors(self, minimum: int, due_by: date, limit: int) -> Sequence[Any]:
        """Who owes enough for long enough and has no case, in the order of communities."""
        return await self._all(_DEBTORS, minimum=minimum, due_by=due_by, limit=limit)

    async def open(self, rows: Sequence[Mapping[str, Any]]) -> set[UUID]:
        """Which of them were opened: one of the same debtor that is live already wins."""
        return {row.id for row in await self._all(_OPEN, rows=_json(rows), now=self.work.now, today=self.work.today)}

    async def chunk(self, after: UUID, limit: int) -> Sequence[Any]:
        """Live cases after an id, locked, with what they owe now."""
        return await self._all(_NIGHTLY, after=after, limit=limit)

    async def one(self, id: UUID) -> Sequence[Any]:
        return await self._all(_ONE, id=id, limit=1)

    async def of(self, units: Collection[UUID], payers: Collection[UUID] = ()) -> Sequence[Any]:
        """Of these homes, and of these payers."""
        return await self._all(_OF, units=sorted(units), payers=sorted(payers), limit=10_000)

    async def rewrite(self, rows: Sequence[Mapping[str, Any]]) -> None:
        await self._do(_REWRITE, rows=_json(rows), now=self.work.now)

    async def reach(self, steps: Sequence[Mapping[str, Any]]) -> None:
        await self._do(_STEPS, rows=_json(steps), now=self.work.now, today=self.work.today)

    async def propose(self, proposals: Sequence[Mapping[str, Any]]) -> None:
        await self._do(_PROPOSE, rows=_json(proposals), now=self.work.now)

    async def lapse(self, cases: Iterable[UUID]) -> None:
        await self._do(_LAPSE, cases=sorted(cases))

    async def judge_promises(self, promises: Sequence[Mapping[str, Any]]) -> None:
        await self._do(_PROMISES, rows=_json(promises))

    async def demand(self, cases: Iterable[UUID]) -> None:
        """The claims of all their overdue bills run anew from today on."""
        await self._do(_DEMAND, cases=sorted(cases), today=self.work.today)

    async def _do(self, statement: Any, **values: Any) -> None:
        await self.work.session.execute(statement, {"tenant_id": self.work.tenant_id} | values)

    async def _all(self, statement: Any, **values: Any) -> Sequence[Any]:
        found = await self.work.session.execute(statement, {"tenant_id": self.work.tenant_id} | values)
        return found.all()


def _json(rows: Sequence[Mapping[str, Any]]) -> str:
    return msgspec.json.encode(rows).decode()

"""Day closings in SQL. The sums are of the entries, and of what the payments behind them settled."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import literal_column, select, text
from sqlalchemy.exc import IntegrityError

from billing.day_closings.errors import ShiftAlreadyOpen
from billing.day_closings.models import OPEN, DayClosing, DayClosingEntry, cash_moved, expected_cash
from billing.lists.narrowing import narrowed
from billing.staff.models import StaffMember
from kit.repository import Repository

OVERSEE = "billing.day_closing.oversee"
"""Whoever has it sees the closings of everybody within their data scope; others see their own."""
LISTED = 100

_MOVED = text("""
SELECT closing_id, channel,
  count(*) FILTER (WHERE kind = 'payment') AS in_count,
  coalesce(sum(amount_cents) FILTER (WHERE kind = 'payment'), 0)::bigint AS in_cents,
  count(*) FILTER (WHERE kind <> 'payment') AS out_count,
  coalesce(sum(amount_cents) FILTER (WHERE kind <> 'payment'), 0)::bigint AS out_cents
FROM day_closing_entry WHERE tenant_id = :tenant_id AND closing_id = ANY(CAST(:ids AS uuid[]))
GROUP BY closing_id, channel ORDER BY closing_id, channel""")
# Money settles a bill, not its lines: each line has its share of it, cut where the lines before it end, so that the
# shares of a bill add up to what it took. Of the lines there were when it came: a correction since is not of its day.
_ITEMS = text("""
WITH moved AS MATERIALIZED (
  SELECT kind, document_id FROM day_closing_entry WHERE tenant_id = :tenant_id AND closing_id = :id),
part AS (
  SELECT m.kind, l.charge_item_id, a.principal_cents AS cents, l.amount_cents AS own,
    sum(l.amount_cents) OVER (PARTITION BY m.kind, a.id) AS whole,
    sum(l.amount_cents) OVER (PARTITION BY m.kind, a.id ORDER BY l.id) AS upto
  FROM moved m
  JOIN payment_allocation a ON a.tenant_id = :tenant_id AND a.payment_id = m.document_id
  JOIN bill_line l ON l.tenant_id = :tenant_id AND l.bill_id = a.bill_id AND l.id < a.id
  WHERE a.principal_cents > 0),
line AS (
  SELECT kind, 'item' AS what, charge_item_id,
    floor(cents::numeric * upto / whole) - floor(cents::numeric * (upto - own) / whole) AS cents FROM part
  UNION ALL
  SELECT m.kind, v.what, NULL, v.cents FROM moved m
  JOIN payment p ON p.tenant_id = :tenant_id AND p.id = m.document_id
  CROSS JOIN LATERAL (VALUES ('late_fee', p.late_fee_cents), ('prepayment', p.credited_cents)) AS v(what, cents)
  WHERE v.cents > 0
  UNION ALL
  SELECT m.kind, 'item', d.charge_item_id, d.refunded_cents FROM moved m
  JOIN deposit d ON d.tenant_id = :tenant_id AND d.id = m.document_id
  UNION ALL
  SELECT m.kind, 'prepayment', NULL, f.amount_cents FROM moved m
  JOIN refund f ON f.tenant_id = :tenant_id AND f.id = m.document_id)
SELECT line.what AS kind, line.charge_item_id, i.name,
  coalesce(sum(line.cents) FILTER (WHERE line.kind = 'payment'), 0)::bigint AS in_cents,
  coalesce(sum(line.cents) FILTER (WHERE line.kind <> 'payment'), 0)::bigint AS out_cents
FROM line LEFT JOIN charge_item i ON i.tenant_id = :tenant_id AND i.id = line.charge_item_id
GROUP BY line.what, line.charge_item_id, i.name, i.code ORDER BY line.what, i.code""")
_RECEIPTS = text("""
SELECT count(*) AS receipts, (array_agg(r.no ORDER BY r.seq))[1] AS receipt_from,
  (array_agg(r.no ORDER BY r.seq DESC))[1] AS receipt_to
FROM day_closing_entry e JOIN receipt r ON r.tenant_id = e.tenant_id AND r.payment_id = e.document_id
WHERE e.tenant_id = :tenant_id AND e.closing_id = :id AND e.kind = 'payment'""")
_GIVEN_BACK = """
FROM day_closing_entry e
LEFT JOIN payment p ON p.tenant_id = e.tenant_id AND p.id = e.document_id
LEFT JOIN receipt r ON r.tenant_id = p.tenant_id AND r.payment_id = p.id
LEFT JOIN deposit d ON d.tenant_id = e.tenant_id AND d.id = e.document_id
LEFT JOIN refund f ON f.tenant_id = e.tenant_id AND f.id = e.document_id
LEFT JOIN day_closing_entry t
  ON t.tenant_id = e.tenant_id AND t.kind = 'payment' AND t.document_id = p.id AND t.closing_id = e.closing_id
WHERE e.tenant_id = :tenant_id AND e.closing_id = :id AND e.kind <> 'payment'"""
_BACK = text(f"""
SELECT p.id AS payment_id, d.id AS deposit_id, f.id AS refund_id, coalesce(r.no, d.refund_no, f.no) AS no, e.channel,
  e.amount_cents, coalesce(p.reversal_reason, d.remark, f.reason) AS reason, e.at, t.id IS NOT NULL AS void
{_GIVEN_BACK} ORDER BY e.id LIMIT :limit""")  # texts of this module
_BACK_SUMS = text(f"""
SELECT count(t.id) AS voids, coalesce(sum(e.amount_cents) FILTER (WHERE t.id IS NOT NULL), 0)::bigint AS void_cents,
  count(p.id) - count(t.id) AS refunds,
  coalesce(sum(e.amount_cents) FILTER (WHERE p.id IS NOT NULL AND t.id IS NULL), 0)::bigint AS refund_cents,
  count(d.id) AS deposits,
  coalesce(sum(e.amount_cents) FILTER (WHERE d.id IS NOT NULL), 0)::bigint AS deposit_cents,
  count(f.id) AS credits,
  coalesce(sum(e.amount_cents) FILTER (WHERE f.id IS NOT NULL), 0)::bigint AS credit_cents {_GIVEN_BACK}""")

_LINE = (
    DayClosing.id,
    DayClosing.version,
    DayClosing.no,
    DayClosing.community_id,
    DayClosing.cashier_id,
    StaffMember.display_name.label("cashier_name"),
    DayClosing.state,
    DayClosing.float_cents,
    DayClosing.opened_at,
    DayClosing.submitted_at,
    DayClosing.submitted_by,
    DayClosing.cash_in_cents,
    DayClosing.cash_out_cents,
    DayClosing.expected_cents,
    DayClosing.counted_cents,
    DayClosing.difference_cents,
    DayClosing.reason,
    DayClosing.checked_at,
    DayClosing.checked_by,
    DayClosing.remark,
    DayClosing.accepted_at,
    DayClosing.accepted_by,
    DayClosing.acceptance,
    DayClosing.journal_id,
)
_IS_OPEN = DayClosing.state == literal_column(f"'{OPEN}'")
"""As a literal, so that the index on open shifts is used with cached plans too."""


class DayClosingFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    cashier_id: UUID | None = None
    state: str | None = None


class DayClosingRepository(Repository[DayClosing]):
    model = DayClosing

    async def keep(self, closing: DayClosing) -> None:
        """Raises ShiftAlreadyOpen, also when another window opens one in the same moment."""
        self.add(closing)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "day_closing_open" not in str(error):
                raise
            raise ShiftAlreadyOpen from error

    async def hold_open(
        self, community_id: UUID, cashier_ids: Collection[UUID], *, alone: bool = False
    ) -> dict[UUID, UUID]:
        """The open shifts by cashier. None of them is submitted before what goes through it now is kept; others take
        money at the same time, unless `alone`."""
        statement = (
            select(DayClosing.cashier_id, DayClosing.id)
            .where(
                DayClosing.tenant_id == self.work.tenant_id,
                DayClosing.cashier_id.in_(sorted(set(cashier_ids))),
                DayClosing.community_id == community_id,
                _IS_OPEN,
            )
            .order_by(DayClosing.id)
            .with_for_update(read=not alone, key_share=alone)
        )
        return {row.cashier_id: row.id for row in await self.session.execute(statement)}

    async def cash_in_drawer(self, closing_id: UUID) -> int:
        """What has to be in the drawer of an open shift now."""
        opened_with = select(DayClosing.float_cents).where(
            DayClosing.tenant_id == self.work.tenant_id, DayClosing.id == closing_id
        )
        float_cents = (await self.session.execute(opened_with)).scalar_one()
        came, went = cash_moved((await self.moved([closing_id])).get(closing_id, ()))
        return expected_cash(float_cents, came, went)

    async def closing_of(self, kind: str, document_id: UUID) -> UUID | None:
        statement = select(DayClosingEntry.closing_id).where(
            DayClosingEntry.tenant_id == self.work.tenant_id,
            DayClosingEntry.kind == kind,
            DayClosingEntry.document_id == document_id,
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def newest(
        self, wanted: DayClosingFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        equal = {
            DayClosing.community_id: wanted.community_id,
            DayClosing.cashier_id: wanted.cashier_id,
            DayClosing.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        return await self.page(statement, (DayClosing.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        statement = self._lines().add_columns(DayClosing.pieces).where(DayClosing.id == id)
        return (await self.session.execute(statement)).one_or_none()

    async def open_of(self, cashier_id: UUID) -> Sequence[Any]:
        """One for each community where somebody takes money."""
        statement = self._lines().where(DayClosing.cashier_id == cashier_id, _IS_OPEN).order_by(DayClosing.id)
        return (await self.session.execute(statement)).all()

    async def moved(self, ids: Collection[UUID]) -> Mapping[UUID, Sequence[Any]]:
        """What went through shifts, by channel."""
        found: dict[UUID, list[Any]] = {id: [] for id in ids}
        for row in await self.session.execute(_MOVED, {"tenant_id": self.work.tenant_id, "ids": list(ids)}):
            found[row.closing_id].append(row)
        return found

    async def items(self, id: UUID) -> Sequence[Any]:
        """What the money of a shift was for; adds up to what went through it."""
        return (await self.session.execute(_ITEMS, self._of(id))).all()

    async def receipts(self, id: UUID) -> Any:
        """How many receipts were written, and the first and last number."""
        return (await self.session.execute(_RECEIPTS, self._of(id))).one()

    async def given_back(self, id: UUID) -> tuple[Sequence[Any], Any]:
        """What was given back, the first of them and the sums of all: voids of the same shift, money of shifts before,
        deposits and what was paid ahead."""
        rows = (await self.session.execute(_BACK, self._of(id) | {"limit": LISTED})).all()
        return rows, (await self.session.execute(_BACK_SUMS, self._of(id))).one()

    def _of(self, id: UUID) -> dict[str, Any]:
        return {"tenant_id": self.work.tenant_id, "id": id}

    def _lines(self) -> Any:
        statement = self.scoped(
            select(*_LINE)
            .select_from(DayClosing)
            .outerjoin(
                StaffMember, (StaffMember.tenant_id == DayClosing.tenant_id) & (StaffMember.id == DayClosing.cashier_id)
            )
        )
        if not self.work.principal.may(OVERSEE):
            statement = statement.where(DayClosing.cashier_id == self.work.principal.id)
        return statement

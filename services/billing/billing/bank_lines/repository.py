"""Lines of bank statements in SQL, and what each of them may be."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from billing.bank_lines.errors import TransferMatched
from billing.bank_lines.models import BankLine
from billing.bank_lines.suggestions import FEW
from billing.lists.narrowing import narrowed
from billing.receipts.models import Receipt
from billing.units.models import Unit
from kit.repository import Repository

NEAR_DAYS = 7
"""A transfer of the same amount is thought to be the same so many days before and after."""
_COLUMNS = [getattr(BankLine, column.name) for column in BankLine.__table__.columns if column.name != "tenant_id"]

# No fact is told of a line by itself before somebody says whose it is: its version counts from there.
_KEEP = text("""
INSERT INTO bank_line (tenant_id, id, version, created_at, updated_at, statement_id, community_id, serial_no,
  serial_key, booked_at, amount_cents, outgoing, payer_name, account_tail, remark, state)
SELECT CAST(:tenant_id AS uuid), uuidv7(), 0, :now, :now, :statement_id, :community_id, serial_no, serial_key,
  booked_at, amount_cents, outgoing, payer_name, account_tail, remark,
  CASE WHEN outgoing THEN 'outgoing' ELSE 'unmatched' END
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS t(serial_no text, serial_key text, booked_at timestamptz,
  amount_cents bigint, outgoing boolean, payer_name text, account_tail text, remark text)""")
_KNOWN = text("""
SELECT serial_key, booked_at, amount_cents, outgoing FROM bank_line
WHERE tenant_id = :tenant_id AND community_id = :community_id AND serial_key = ANY(CAST(:keys AS text[]))""")
_SUSPEND = text("""
UPDATE bank_line SET state = 'suspense', suspended_at = :now, suspended_by = :by, journal_id = t.journal_id,
  updated_at = :now
FROM unnest(CAST(:ids AS uuid[]), CAST(:journals AS uuid[])) AS t(id, journal_id)
WHERE tenant_id = :tenant_id AND statement_id = :statement_id AND bank_line.id = t.id AND state = 'unmatched'
RETURNING bank_line.id, bank_line.journal_id, amount_cents""")
_LINES = """
FROM unnest(CAST(:ids AS uuid[]), CAST(:keys AS text[]), CAST(:remarks AS text[]), CAST(:cents AS bigint[]),
  CAST(:times AS timestamptz[])) AS l(id, key, remark, cents, at)"""
# A reference of a few letters is in everything.
_RECORDED = text(f"""
SELECT l.id AS line_id, p.id AS payment_id, r.no AS receipt_no, p.unit_id, u.code AS unit_code, p.payer_id,
  p.reference_key IN (l.key, l.remark) OR
    (length(p.reference_key) >= 6 AND strpos(l.remark, p.reference_key) > 0) AS same
{_LINES}
JOIN payment p ON p.tenant_id = :tenant_id AND p.community_id = :community_id AND p.channel = 'transfer'
  AND p.state = 'succeeded' AND p.amount_cents = l.cents
JOIN receipt r ON r.tenant_id = p.tenant_id AND r.payment_id = p.id
JOIN unit u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id
WHERE (p.reference_key IN (l.key, l.remark) OR abs(extract(epoch FROM p.received_at - l.at)) <= :near)
  AND NOT EXISTS (SELECT 1 FROM bank_line m WHERE m.tenant_id = :tenant_id AND m.payment_id = p.id)
ORDER BY l.id, same DESC, abs(extract(epoch FROM p.received_at - l.at)) LIMIT :limit""")  # noqa: S608  # own texts
_BEFORE = text("""
SELECT DISTINCT l.id AS line_id, m.unit_id, m.payer_id
FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:tails AS text[])) AS l(id, name, tail)
JOIN bank_line m ON m.tenant_id = :tenant_id AND m.community_id = :community_id AND m.payer_name = l.name
  AND m.account_tail = l.tail AND m.payment_id IS NOT NULL
WHERE m.unit_id IS NOT NULL LIMIT :limit""")
_SAME = text("""
WITH owed AS (
  SELECT unit_id, payer_id, sum(balance_cents)::bigint AS cents FROM bill
  WHERE tenant_id = :tenant_id AND community_id = :community_id AND state IN ('issued', 'partially_paid')
    AND unit_id IS NOT NULL
  GROUP BY unit_id, payer_id HAVING sum(balance_cents) = ANY(CAST(:cents AS bigint[]))),
few AS (SELECT cents FROM owed GROUP BY cents HAVING count(*) <= :few)
SELECT owed.unit_id, owed.payer_id, owed.cents FROM owed JOIN few ON few.cents = owed.cents""")
_BILLS = text("""
SELECT id, no, unit_id, payer_id FROM bill
WHERE tenant_id = :tenant_id AND community_id = :community_id AND no = ANY(CAST(:numbers AS text[]))
  AND state IN ('issued', 'partially_paid') AND unit_id IS NOT NULL""")
_CANDIDATES = 1_000


class BankLineFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    statement_id: UUID | None = None
    state: str | None = None


class BankLineRepository(Repository[BankLine]):
    model = BankLine

    async def keep(self, statement_id: UUID, community_id: UUID, rows: Sequence[Struct]) -> None:
        """New lines of a statement, each once."""
        values = {
            "statement_id": statement_id,
            "community_id": community_id,
            "rows": msgspec.json.encode(rows).decode(),
        }
        await self.session.execute(_KEEP, {"tenant_id": self.work.tenant_id, "now": self.work.now} | values)

    async def known(self, community_id: UUID, keys: Sequence[str]) -> dict[str, Any]:
        """Lines that were taken in before, by what counts of the serial number."""
        values = {"tenant_id": self.work.tenant_id, "community_id": community_id, "keys": list(keys)}
        return {row.serial_key: row for row in await self.session.execute(_KNOWN, values)}

    async def suspend(self, statement_id: UUID, journals: Mapping[UUID, UUID]) -> Sequence[Any]:
        """Those of the lines that were unmatched; `journals` by line."""
        values = {
            "statement_id": statement_id,
            "ids": sorted(journals),
            "journals": [journals[i] for i in sorted(journals)],
        }
        values |= {"tenant_id": self.work.tenant_id, "now": self.work.now, "by": self.work.principal.id}
        return (await self.session.execute(_SUSPEND, values)).all()

    async def settle(self, line: BankLine) -> None:
        """Write it down. Raises TransferMatched when another line has the payment, also in the same moment."""
        payment_id = line.payment_id
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "bank_line_payment" not in str(error):
                raise
            raise TransferMatched(payment_id=payment_id) from error

    async def of_payment(self, payment_id: UUID) -> BankLine | None:
        statement = select(BankLine).where(BankLine.payment_id == payment_id).with_for_update()
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def in_order(
        self, wanted: BankLineFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        equal = {
            BankLine.community_id: wanted.community_id,
            BankLine.statement_id: wanted.statement_id,
            BankLine.state: wanted.state,
        }
        return await self.page(narrowed(self._lines(), equal), (BankLine.id.asc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(BankLine.id == id))).one_or_none()

    async def recorded(self, community_id: UUID, lines: Sequence[Mapping[str, Any]]) -> Sequence[Any]:
        """Transfers of the same amount that were received and are in no line yet, near the day or with a reference
        that the line has."""
        by_name = {name: [line[name] for line in lines] for name in ("keys", "remarks", "cents", "times")}
        values = {"ids": [line["id"] for line in lines], "near": NEAR_DAYS * 86_400, "limit": _CANDIDATES}
        return (await self.session.execute(_RECORDED, self._in(community_id) | values | by_name)).all()

    async def paid_before(self, community_id: UUID, lines: Sequence[tuple[UUID, str, str]]) -> Sequence[Any]:
        """Whom lines of the same name and account were of: (line, name, last digits) each."""
        values = {"ids": [id for id, _, _ in lines], "names": [name for _, name, _ in lines]}
        values |= {"tails": [tail for _, _, tail in lines], "limit": _CANDIDATES}
        return (await self.session.execute(_BEFORE, self._in(community_id) | values)).all()

    async def owing_exactly(self, community_id: UUID, cents: Collection[int]) -> Sequence[Any]:
        """Payers whose open bills of a home come to one of the amounts, where only few do."""
        values = {"cents": sorted(set(cents)), "few": FEW}
        return (await self.session.execute(_SAME, self._in(community_id) | values)).all()

    async def bills(self, community_id: UUID, numbers: Collection[str]) -> Sequence[Any]:
        values = self._in(community_id) | {"numbers": sorted(set(numbers))}
        return (await self.session.execute(_BILLS, values)).all()

    def _in(self, community_id: UUID) -> dict[str, Any]:
        return {"tenant_id": self.work.tenant_id, "community_id": community_id}

    def _lines(self) -> Any:
        return self.scoped(
            select(*_COLUMNS, Unit.code.label("unit_code"), Receipt.no.label("receipt_no"))
            .select_from(BankLine)
            .outerjoin(Unit, (Unit.tenant_id == BankLine.tenant_id) & (Unit.id == BankLine.unit_id))
            .outerjoin(Receipt, (Receipt.tenant_id == BankLine.tenant_id) & (Receipt.payment_id == BankLine.payment_id))
        )

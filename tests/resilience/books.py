"""What must hold in the books and in the copies of foreign facts after a fault run (quality: invariants 2 and 3)."""

from stack import Stack
from tests.resilience.invariants import database

BOOKS = {
    "a ledger does not sum to zero": """
SELECT tenant_id, sum(debit - credit) FROM
  (SELECT tenant_id, debit_account_id AS account, amount_cents AS debit, 0 AS credit FROM transfer
   UNION ALL SELECT tenant_id, credit_account_id, 0, amount_cents FROM transfer) legs
JOIN ledger_account a USING (tenant_id) WHERE a.id = legs.account GROUP BY 1 HAVING sum(debit - credit) <> 0""",
    "a leg stands on an account nobody opened": """
SELECT t.tenant_id, t.id FROM transfer t WHERE
  (SELECT count(*) FROM ledger_account a WHERE a.tenant_id = t.tenant_id
   AND a.id IN (t.debit_account_id, t.credit_account_id)) <> 2""",
    "a bill's balance is not what the ledger says": """
SELECT b.tenant_id, b.id, b.balance_cents, coalesce(e.cents, 0) FROM bill b LEFT JOIN
  (SELECT t.tenant_id, t.bill_id, sum(CASE WHEN a.id = t.debit_account_id THEN amount_cents ELSE -amount_cents END)
     AS cents
   FROM transfer t JOIN ledger_account a ON a.tenant_id = t.tenant_id AND a.kind = 'receivable'
     AND a.id IN (t.debit_account_id, t.credit_account_id)
   GROUP BY 1, 2) e ON e.tenant_id = b.tenant_id AND e.bill_id = b.id
WHERE b.state <> 'draft' AND CASE b.state WHEN 'void' THEN 0 ELSE b.balance_cents END <> coalesce(e.cents, 0)""",
    "a bill is overpaid or its amounts do not add up": """
SELECT tenant_id, id FROM bill WHERE paid_cents > amount_cents OR balance_cents < 0
  OR (state <> 'void' AND balance_cents <> amount_cents - discount_cents - waived_cents - paid_cents)""",
    "a payment is not spent to the last cent": """
SELECT p.tenant_id, p.id FROM payment p WHERE p.amount_cents <> p.credited_cents + coalesce(
  (SELECT sum(a.principal_cents + a.interest_cents) FROM payment_allocation a
   WHERE a.tenant_id = p.tenant_id AND a.payment_id = p.id), 0)""",
    "a payment's journal is not its amount": """
SELECT p.tenant_id, p.id FROM payment p WHERE p.amount_cents IS DISTINCT FROM
  (SELECT sum(t.amount_cents) FROM transfer t WHERE t.tenant_id = p.tenant_id AND t.journal_id = p.journal_id)""",
    "a credit is negative or not the sum of its entries": """
SELECT c.tenant_id, c.id FROM credit_balance c WHERE c.balance_cents < 0 OR c.balance_cents <> coalesce(
  (SELECT sum(e.amount_cents) FROM credit_entry e WHERE e.tenant_id = c.tenant_id AND e.credit_id = c.id), 0)""",
    "prepayment in the ledger is not the sum of the credits": """
SELECT a.tenant_id, coalesce(e.cents, 0), coalesce(c.cents, 0) FROM ledger_account a
LEFT JOIN LATERAL (
  SELECT sum(CASE WHEN a.id = t.credit_account_id THEN t.amount_cents ELSE -t.amount_cents END) AS cents
  FROM transfer t WHERE t.tenant_id = a.tenant_id AND a.id IN (t.debit_account_id, t.credit_account_id)) e ON true
LEFT JOIN LATERAL (SELECT sum(balance_cents) AS cents FROM credit_balance b WHERE b.tenant_id = a.tenant_id) c ON true
WHERE a.kind = 'prepayment' AND coalesce(e.cents, 0) <> coalesce(c.cents, 0)""",
    "cash went through no shift, or through two": """
SELECT p.tenant_id, p.id FROM payment p WHERE p.channel = 'cash' AND 1 <>
  (SELECT count(*) FROM day_closing_entry e
   WHERE e.tenant_id = p.tenant_id AND e.document_id = p.id AND e.kind = 'payment')""",
    "a payment has not exactly one receipt, or a book skips a number": """
SELECT b.tenant_id, b.id FROM receipt_book b WHERE b.last <>
  (SELECT count(*) FROM receipt r WHERE r.tenant_id = b.tenant_id AND r.book_id = b.id)
UNION ALL SELECT p.tenant_id, p.id FROM payment p WHERE NOT EXISTS
  (SELECT FROM receipt r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id)""",
}
"""Each finds what is wrong in the books of billing."""

PROJECTIONS = (
    ("registry", "unit", "id, community_id, building_id, code, floor, unit_type", "true", "billing", "unit",
     "id, community_id, building_id, code, floor, unit_type", "state = 'active'"),
    ("registry", "unit", "id, community_id, building_id, code, delivered_on", "true", "ticketing", "unit",
     "id, community_id, building_id, code, delivered_on", "NOT removed"),
    ("registry", "person", "id", "true", "ticketing", "person", "id", "NOT removed"),
    ("registry", "ownership_share", "ownership_id, person_id", "true", "ticketing", "owner",
     "ownership_id, person_id", "true"),
    ("registry", "occupancy", "id, person_id, community_id, unit_id, valid_from, valid_to", "true",
     "ticketing", "occupant", "id, person_id, community_id, unit_id, valid_from, valid_to",
     "valid_to IS NULL OR valid_to >= valid_from"),
    ("registry", "unit", "id, community_id, code", "true", "notifications", "unit_projection",
     "id, community_id, code", "true"),
    ("registry", "community", "id, code, name", "true", "billing", "community", "id, code, name", "true"),
    ("registry", "community", "id, code, name, hotline", "true", "ticketing", "community",
     "id, code, name, hotline", "true"),
    ("identity", "staff", "id, display_name, status", "true", "billing", "staff",
     "id, display_name, status", "true"),
    ("identity", "staff", "id, display_name, status, scope", "true", "ticketing", "staff",
     "id, display_name, status, scope", "true"),
    ("identity", "staff", "id, display_name, status, locale", "true", "notifications", "staff_projection",
     "id, display_name, status, locale", "true"),
)  # fmt: skip
"""(owner, table, columns, rows that count) and the same of the copy."""


async def wrong_books(stack: Stack) -> list[str]:
    """What does not add up in billing, with the first case of each kind."""
    connection = await database(stack, "billing")
    try:
        found = []
        for trouble, query in BOOKS.items():
            if rows := await connection.fetch(query):
                found.append(f"{trouble}: {len(rows)} times, first {tuple(rows[0])}")
        return found
    finally:
        await connection.close()


async def unlike_copies(stack: Stack) -> tuple[int, list[str]]:
    """How many pairs (company, copy) were compared, and those that differ from their owner."""
    compared, wrong = 0, []
    for owner, table, columns, counted, reader, copy, copied, kept in PROJECTIONS:
        original = await _hashes(stack, owner, table, columns, counted)
        theirs = await _hashes(stack, reader, copy, copied, kept)
        compared += len(original)
        wrong += [
            f"{reader}.{copy} of company {tenant} is not {owner}.{table}"
            for tenant in original.keys() | theirs.keys()
            if original.get(tenant) != theirs.get(tenant)
        ]
    return compared, wrong


async def _hashes(stack: Stack, service: str, table: str, columns: str, counted: str) -> dict[str, str]:
    connection = await database(stack, service)
    rows = await connection.fetch(
        f"SELECT tenant_id, md5(string_agg(row, '' ORDER BY row)) FROM "
        f"(SELECT tenant_id, md5(ROW({columns})::text) AS row FROM {table} WHERE {counted}) GROUP BY tenant_id"
    )
    await connection.close()
    return {str(tenant): found for tenant, found in rows}

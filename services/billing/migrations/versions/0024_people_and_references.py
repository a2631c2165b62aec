"""Who counts a drawer never checks it, a refund is paid by a third person, and one transfer pays one refund."""

from alembic import op

from kit import schema

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    # Of references entered twice in different writing the first keeps the key: what was booked stays booked. The checks
    # come after: refunds that were paid by who asked for them stay, but no row can be written so any more.
    schema.execute(
        op,
        r"""
ALTER TABLE deposit ADD COLUMN reference_key text;
ALTER TABLE deposit NO FORCE ROW LEVEL SECURITY;
UPDATE deposit SET reference_key = k.key
FROM (
  SELECT tenant_id, id, key, row_number() OVER (PARTITION BY tenant_id, key ORDER BY id) AS entered
  FROM (
    SELECT tenant_id, id, nullif(lower(regexp_replace(normalize(reference, NFKC),
      '[\s[:cntrl:]\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]', '', 'g')), '') AS key
    FROM deposit WHERE reference IS NOT NULL) AS written
  WHERE key IS NOT NULL) AS k
WHERE deposit.tenant_id = k.tenant_id AND deposit.id = k.id AND k.entered = 1;
ALTER TABLE deposit FORCE ROW LEVEL SECURITY;
ALTER TABLE day_closing ADD CONSTRAINT day_closing_counted_and_checked
  CHECK (checked_by <> submitted_by AND accepted_by <> submitted_by) NOT VALID;
ALTER TABLE deposit ADD CONSTRAINT deposit_paid_by_a_third CHECK (refund_journal_id IS NULL OR (
  closed_by <> requested_by AND closed_by IS DISTINCT FROM approved_by AND closed_by IS DISTINCT FROM reviewed_by))
  NOT VALID
""",
    )

"""The reference of a transfer is known again however it is written: case, width and blanks do not count."""

from alembic import op

from kit import schema

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    # Whoever owns the table sees its rows only while the policy is not forced. Of references entered twice in
    # different writing the first keeps the key: what was booked stays booked.
    schema.execute(
        op,
        r"""
ALTER TABLE payment ADD COLUMN reference_key text;
ALTER TABLE payment NO FORCE ROW LEVEL SECURITY;
UPDATE payment SET reference_key = k.key
FROM (
  SELECT tenant_id, id, key, row_number() OVER (PARTITION BY tenant_id, channel, state, key ORDER BY id) AS entered
  FROM (
    SELECT tenant_id, id, channel, state, nullif(lower(regexp_replace(normalize(reference, NFKC),
      '[\s[:cntrl:]\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]', '', 'g')), '') AS key
    FROM payment WHERE reference IS NOT NULL) AS written
  WHERE key IS NOT NULL) AS k
WHERE payment.tenant_id = k.tenant_id AND payment.id = k.id AND k.entered = 1;
ALTER TABLE payment FORCE ROW LEVEL SECURITY
""",
    )

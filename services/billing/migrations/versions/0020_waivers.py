"""Waivers: asked for by one person and granted by another; of a bill or of its late fee."""

from alembic import op

from kit import schema

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE waiver (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid, bill_id uuid NOT NULL,
  payer_id uuid, part text NOT NULL CHECK (part IN ('principal', 'late_fee')),
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), reason text NOT NULL, ticket_id uuid,
  state text NOT NULL CHECK (state IN ('requested', 'applied', 'rejected', 'withdrawn')),
  requested_by uuid NOT NULL, decided_at timestamptz, decided_by uuid, decision text, journal_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id),
  CHECK (state NOT IN ('applied', 'rejected') OR decided_by <> requested_by),
  CHECK ((journal_id IS NOT NULL) = (state = 'applied' AND part = 'principal')));
CREATE UNIQUE INDEX waiver_waits ON waiver (tenant_id, bill_id, part) WHERE state = 'requested';
CREATE INDEX waiver_bill ON waiver (tenant_id, bill_id, id);
CREATE INDEX waiver_community ON waiver (tenant_id, community_id, id);
CREATE INDEX waiver_granted ON waiver (tenant_id, decided_by, decided_at) WHERE state = 'applied';
ALTER TABLE bill ADD COLUMN late_fee_waived_cents bigint NOT NULL DEFAULT 0;
ALTER TABLE bill ADD CONSTRAINT bill_late_fee_waived CHECK (late_fee_waived_cents >= 0) NOT VALID;
-- the list that replaces it is longer: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE transfer DROP CONSTRAINT transfer_kind_check;
ALTER TABLE transfer ADD CONSTRAINT transfer_kind CHECK (kind IN
  ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore', 'waiver')) NOT VALID
""",
    )
    schema.protect(op, "waiver")

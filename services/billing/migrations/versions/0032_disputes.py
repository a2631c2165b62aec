"""Disputes: what a payer says against a bill or lines of it, and the tickets it is looked into in."""

from alembic import op

from kit import schema

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE ticket (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, community_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE bill_dispute (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid,
  bill_id uuid NOT NULL, payer_id uuid, line_ids uuid[] NOT NULL CHECK (cardinality(line_ids) > 0),
  amount_cents bigint NOT NULL, reason text NOT NULL, ticket_id uuid,
  state text NOT NULL CHECK (state IN ('open', 'upheld', 'rejected', 'withdrawn')),
  opened_at timestamptz NOT NULL, opened_by uuid NOT NULL, settled_at timestamptz, settled_by uuid, answer text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id),
  CHECK ((state = 'open') = (settled_at IS NULL)), CHECK ((state = 'open') = (settled_by IS NULL)),
  CHECK ((state = 'open') = (answer IS NULL)),
  CHECK (state NOT IN ('upheld', 'rejected') OR settled_by <> opened_by));
CREATE UNIQUE INDEX bill_dispute_open ON bill_dispute (tenant_id, bill_id) WHERE state = 'open';
CREATE INDEX bill_dispute_bill ON bill_dispute (tenant_id, bill_id, id);
CREATE INDEX bill_dispute_community ON bill_dispute (tenant_id, community_id, id);
CREATE INDEX bill_dispute_state ON bill_dispute (tenant_id, state, id);
ALTER TABLE bill ADD COLUMN disputed_at timestamptz
""",
    )
    schema.protect(op, "ticket")
    schema.protect(op, "bill_dispute")

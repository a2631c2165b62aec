"""Discounts: rules a company sets, what units are granted of them, and what each line of a bill is less for it."""

from alembic import op

from kit import schema

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE discount_rule (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, community_id uuid NOT NULL, name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('vacancy', 'hardship', 'staff', 'campaign')),
  charged_share numeric NOT NULL CHECK (charged_share >= 0 AND charged_share < 1),
  item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) > 0), valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from), state text NOT NULL CHECK (state IN ('active', 'retired')),
  created_by uuid NOT NULL, retired_at timestamptz, retired_by uuid,
  PRIMARY KEY (tenant_id, id), CHECK ((state = 'retired') = (retired_at IS NOT NULL)));
CREATE INDEX discount_rule_community ON discount_rule (tenant_id, community_id, id);
CREATE TABLE discount (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL, payer_id uuid,
  rule_id uuid NOT NULL, valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from), ended_from date,
  reason text NOT NULL, ticket_id uuid,
  state text NOT NULL CHECK (state IN ('requested', 'granted', 'rejected', 'withdrawn', 'ended')),
  requested_by uuid NOT NULL, decided_at timestamptz, decided_by uuid, decision text, ended_at timestamptz,
  ended_by uuid, end_reason text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  FOREIGN KEY (tenant_id, rule_id) REFERENCES discount_rule (tenant_id, id),
  CHECK (state NOT IN ('granted', 'rejected', 'ended') OR decided_by <> requested_by),
  CHECK (ended_from >= valid_from AND ended_from <= coalesce(valid_to, ended_from)),
  CHECK ((state = 'ended') = (ended_from IS NOT NULL)));
CREATE INDEX discount_unit ON discount (tenant_id, unit_id, valid_from);
CREATE INDEX discount_community ON discount (tenant_id, community_id, id);
ALTER TABLE bill_line ADD COLUMN discount_cents bigint NOT NULL DEFAULT 0, ADD COLUMN discount_id uuid;
ALTER TABLE bill_line ADD CONSTRAINT bill_line_discount
  CHECK (discount_cents >= 0 AND (discount_cents = 0 OR discount_id IS NOT NULL)) NOT VALID
""",
    )
    schema.protect(op, "discount_rule")
    schema.protect(op, "discount")

"""Shared costs split over homes, what each bears, and what owners say against it."""

from alembic import op

from kit import schema

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE allocation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, period_from date NOT NULL,
  period_to date NOT NULL, reach text NOT NULL CHECK (reach IN ('community', 'buildings', 'units')),
  building_ids uuid[] NOT NULL, parts jsonb NOT NULL, excluded jsonb NOT NULL,
  units bigint NOT NULL CHECK (units > 0), amount_cents bigint NOT NULL CHECK (amount_cents > 0),
  state text NOT NULL CHECK (state IN ('draft', 'checked', 'disclosed', 'billing', 'billed', 'void')),
  drafted_by uuid NOT NULL, checked_by uuid, checked_at timestamptz, disclosed_by uuid, disclosed_at timestamptz,
  disclosed_until date, billed_by uuid, billed_at timestamptz, failed_at timestamptz, cursor_id uuid,
  bills bigint NOT NULL CHECK (bills >= 0), billed_cents bigint NOT NULL CHECK (billed_cents >= 0),
  voided_by uuid, voided_at timestamptz, void_reason text, replaces_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no), CHECK (period_from <= period_to),
  CHECK (checked_by <> drafted_by), CHECK (disclosed_by <> drafted_by), CHECK (billed_by <> drafted_by),
  CHECK (disclosed_until >= (disclosed_at AT TIME ZONE 'Asia/Shanghai')::date + 5),
  CHECK (state NOT IN ('disclosed', 'billing', 'billed') OR (disclosed_until IS NOT NULL AND checked_by IS NOT NULL)),
  CHECK (billed_cents <= amount_cents), CHECK (state <> 'billed' OR billed_cents = amount_cents),
  CHECK ((state = 'void') = (void_reason IS NOT NULL)));
CREATE INDEX allocation_community ON allocation (tenant_id, community_id, id);
CREATE INDEX allocation_state ON allocation (tenant_id, state, id);
CREATE INDEX allocation_replaces ON allocation (tenant_id, replaces_id) WHERE replaces_id IS NOT NULL;
CREATE TABLE allocation_cost (
  tenant_id uuid NOT NULL, id uuid NOT NULL, allocation_id uuid NOT NULL, place bigint NOT NULL,
  charge_item_id uuid NOT NULL, source text NOT NULL CHECK (source IN ('invoice', 'meters')), document text,
  meter_kind text, loss_borne_by text CHECK (loss_borne_by IN ('owners', 'company')),
  use_main numeric, use_units numeric, use_common numeric, unread bigint NOT NULL, usage numeric, unit_price numeric,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), part_cents bigint[] NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, allocation_id, place),
  FOREIGN KEY (tenant_id, allocation_id) REFERENCES allocation (tenant_id, id),
  CHECK ((source = 'meters') = (meter_kind IS NOT NULL)), CHECK ((source = 'meters') = (loss_borne_by IS NOT NULL)));
CREATE INDEX allocation_cost_item ON allocation_cost (tenant_id, charge_item_id, allocation_id);
CREATE TABLE allocation_share (
  tenant_id uuid NOT NULL, id uuid NOT NULL, allocation_id uuid NOT NULL, unit_id uuid NOT NULL,
  unit_code text COLLATE "C" NOT NULL, weights numeric[] NOT NULL, cents bigint[] NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, allocation_id, unit_id),
  FOREIGN KEY (tenant_id, allocation_id) REFERENCES allocation (tenant_id, id));
CREATE INDEX allocation_share_code ON allocation_share (tenant_id, allocation_id, unit_code, id);
CREATE INDEX allocation_share_next ON allocation_share (tenant_id, allocation_id, id);
CREATE TABLE allocation_objection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, allocation_id uuid NOT NULL, community_id uuid NOT NULL,
  unit_id uuid NOT NULL, reason text NOT NULL, ticket_id uuid,
  state text NOT NULL CHECK (state IN ('open', 'upheld', 'rejected', 'withdrawn', 'closed')),
  raised_at timestamptz NOT NULL, raised_by uuid NOT NULL, answered_at timestamptz, answered_by uuid, answer text,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, allocation_id) REFERENCES allocation (tenant_id, id),
  CHECK ((state = 'open') = (answered_at IS NULL)),
  CHECK ((state IN ('upheld', 'rejected', 'withdrawn')) = (answer IS NOT NULL)),
  CHECK (state NOT IN ('upheld', 'rejected') OR answered_by <> raised_by));
CREATE UNIQUE INDEX allocation_objection_open ON allocation_objection (tenant_id, allocation_id, unit_id)
  WHERE state = 'open';
CREATE INDEX allocation_objection_of ON allocation_objection (tenant_id, allocation_id, id)
""",
    )
    for table in ("allocation", "allocation_cost", "allocation_share", "allocation_objection"):
        schema.protect(op, table)

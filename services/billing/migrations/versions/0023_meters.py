"""Meters and what they are read at; prices of what meters count; units a run could not bill for want of a reading."""

from alembic import op

from kit import schema

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE meter (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, unit_id uuid,
  part text NOT NULL CHECK (part IN ('unit', 'common', 'main')),
  kind text NOT NULL CHECK (kind IN ('water', 'power', 'gas', 'heat')), no text NOT NULL, place text,
  digits bigint NOT NULL CHECK (digits BETWEEN 3 AND 9), multiplier numeric NOT NULL CHECK (multiplier > 0),
  persons bigint CHECK (persons > 0), opened_on date NOT NULL,
  opening_value numeric NOT NULL CHECK (opening_value >= 0), closed_on date CHECK (closed_on >= opened_on),
  replaces_id uuid, read_on date NOT NULL, value numeric NOT NULL CHECK (value >= 0), was_estimated boolean NOT NULL,
  created_at timestamptz NOT NULL, created_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, id), CHECK ((part = 'unit') = (unit_id IS NOT NULL)));
CREATE UNIQUE INDEX meter_no ON meter (tenant_id, community_id, kind, no);
CREATE INDEX meter_unit ON meter (tenant_id, unit_id) WHERE unit_id IS NOT NULL;
CREATE TABLE meter_reading (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, community_id uuid NOT NULL, meter_id uuid NOT NULL, unit_id uuid,
  kind text NOT NULL, read_on date NOT NULL, value numeric NOT NULL CHECK (value >= 0), previous_on date NOT NULL,
  previous_value numeric NOT NULL, previous_estimated boolean NOT NULL, rolled_over boolean NOT NULL,
  quantity numeric NOT NULL, goes_on_from numeric NOT NULL, average numeric,
  source text NOT NULL CHECK (source IN ('manual', 'photo', 'remote', 'import', 'closing', 'estimated')),
  reader text, finding text CHECK (finding IN ('above_average', 'backwards')),
  state text NOT NULL CHECK (state IN ('draft', 'checked', 'approved', 'billed', 'rejected')),
  entered_by uuid NOT NULL, checked_by uuid, checked_at timestamptz, check_text text,
  decided_by uuid, decided_at timestamptz, reject_text text, bill_id uuid,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, meter_id) REFERENCES meter (tenant_id, id),
  CHECK (read_on > previous_on), CHECK (quantity >= 0 OR state IN ('draft', 'rejected')),
  CHECK (state <> 'billed' OR bill_id IS NOT NULL), CHECK (bill_id IS NULL OR state IN ('approved', 'billed')),
  CHECK (finding IS NULL OR state NOT IN ('approved', 'billed') OR
    (checked_by IS NOT NULL AND decided_by <> entered_by AND decided_by <> checked_by)));
CREATE UNIQUE INDEX meter_reading_once ON meter_reading (tenant_id, meter_id, read_on) WHERE state <> 'rejected';
CREATE INDEX meter_reading_meter ON meter_reading (tenant_id, meter_id, id);
CREATE INDEX meter_reading_open ON meter_reading (tenant_id, unit_id)
  WHERE state IN ('draft', 'checked', 'approved');
CREATE INDEX meter_reading_unit ON meter_reading (tenant_id, unit_id, read_on);
CREATE INDEX meter_reading_community ON meter_reading (tenant_id, community_id, state, id);
CREATE INDEX meter_reading_bill ON meter_reading (tenant_id, bill_id) WHERE bill_id IS NOT NULL;
ALTER TABLE price_version ADD COLUMN tariff jsonb;
-- the lists that replace them are longer: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE price_version DROP CONSTRAINT price_version_formula;
ALTER TABLE price_version ADD CONSTRAINT price_version_formula_known CHECK (formula IN
  ('area_price', 'fixed', 'household', 'floor_weight', 'expression', 'usage', 'tiered')) NOT VALID;
ALTER TABLE price_version ADD CONSTRAINT price_version_tariff
  CHECK ((formula = 'tiered') = (tariff IS NOT NULL)) NOT VALID;
ALTER TABLE billing_run ADD COLUMN unread bigint NOT NULL DEFAULT 0;
-- squawk-ignore ban-drop-constraint
ALTER TABLE billing_run_finding DROP CONSTRAINT billing_run_finding_kind_check;
ALTER TABLE billing_run_finding ADD CONSTRAINT billing_run_finding_kind
  CHECK (kind IN ('jump', 'no_bill', 'unread')) NOT VALID
""",
    )
    schema.protect(op, "meter")
    schema.protect(op, "meter_reading")

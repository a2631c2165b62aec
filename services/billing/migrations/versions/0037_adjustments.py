"""Corrections of issued bills: lines that reverse others and lines instead of them, and credit of what was overpaid.

Where grants of a discount adjoin on one line it says what each of them brought. An early payment may say that it lapses
when the payer leaves before the time is over; a payment may replace one that was reversed as it was entered wrongly."""

from alembic import op

from kit import schema

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE bill_adjustment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL,
  bill_id uuid NOT NULL, payer_id uuid, kind text NOT NULL CHECK (kind IN ('correction', 'ending')),
  last_day date, ended_by text CHECK (ended_by IN ('provider', 'payer')), dispute_id uuid, reason text NOT NULL,
  old_cents bigint NOT NULL, new_cents bigint NOT NULL CHECK (new_cents >= 0), changes jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('requested', 'applied', 'rejected', 'withdrawn')), requested_by uuid NOT NULL,
  decided_at timestamptz, decided_by uuid, decision text, credited_cents bigint NOT NULL DEFAULT 0,
  added_bill_id uuid, journal_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id),
  CHECK ((kind = 'ending') = (last_day IS NOT NULL)), CHECK ((kind = 'ending') = (ended_by IS NOT NULL)),
  CHECK ((state = 'requested') = (decided_at IS NULL)), CHECK (credited_cents >= 0),
  CHECK (state NOT IN ('applied', 'rejected') OR decided_by <> requested_by),
  CHECK ((state = 'applied') = (num_nonnulls(journal_id, added_bill_id) > 0)));
CREATE UNIQUE INDEX bill_adjustment_waits ON bill_adjustment (tenant_id, bill_id) WHERE state = 'requested';
CREATE INDEX bill_adjustment_bill ON bill_adjustment (tenant_id, bill_id, id);
ALTER TABLE bill ADD COLUMN adjusts_id uuid;
ALTER TABLE bill_line ADD COLUMN adjustment_id uuid, ADD COLUMN reverses_id uuid, ADD COLUMN discount_shares jsonb;
-- the rules that replace them let more in: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE bill_line DROP CONSTRAINT bill_line_kind_check;
ALTER TABLE bill_line ADD CONSTRAINT bill_line_kind CHECK (kind IN ('charge', 'labour', 'material', 'reversal'))
  NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE bill_line DROP CONSTRAINT bill_line_amount_cents_check;
ALTER TABLE bill_line ADD CONSTRAINT bill_line_amount CHECK (
  CASE WHEN kind = 'reversal' THEN amount_cents < 0 AND released AND num_nonnulls(reverses_id, adjustment_id) = 2
    ELSE amount_cents > 0 AND reverses_id IS NULL END) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE bill_line DROP CONSTRAINT bill_line_tax;
ALTER TABLE bill_line ADD CONSTRAINT bill_line_tax CHECK (
  tax_cents * sign(amount_cents) >= 0 AND abs(tax_cents) < abs(amount_cents)) NOT VALID;
ALTER TABLE credit_entry ADD COLUMN adjustment_id uuid, ADD COLUMN use_id uuid;
-- squawk-ignore ban-drop-constraint
ALTER TABLE credit_entry DROP CONSTRAINT credit_entry_kind;
ALTER TABLE credit_entry ADD CONSTRAINT credit_entry_kind CHECK (kind IN
  ('credited', 'used', 'restored', 'taken_back', 'set_aside', 'given_back', 'overpaid')) NOT VALID;
ALTER TABLE credit_entry ADD CONSTRAINT credit_entry_overpaid CHECK (
  (kind = 'overpaid') = (adjustment_id IS NOT NULL)
  AND (kind <> 'overpaid' OR (amount_cents > 0 AND num_nonnulls(payment_id, use_id) = 1))) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE transfer DROP CONSTRAINT transfer_kind;
ALTER TABLE transfer ADD CONSTRAINT transfer_kind CHECK (kind IN
  ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore', 'waiver', 'cash_difference',
   'deposit_kept', 'deposit_refund', 'discount', 'discount_back', 'refund_set_aside', 'refund_back', 'refund',
   'adjustment', 'overpaid')) NOT VALID;
ALTER TABLE payment ADD COLUMN replaces_id uuid, ADD COLUMN counts_at timestamptz;
ALTER TABLE payment ADD CONSTRAINT payment_counts CHECK (replaces_id IS NULL OR counts_at IS NOT NULL) NOT VALID;
ALTER TABLE early_payment ADD COLUMN lapses_on_exit boolean NOT NULL DEFAULT false
""",
    )
    schema.protect(op, "bill_adjustment")

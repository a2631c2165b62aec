"""Day closings: shifts of cashiers, what went through their hands, and what they counted."""

from alembic import op

from kit import schema

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE day_closing (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, cashier_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'submitted', 'checked', 'closed')),
  float_cents bigint NOT NULL CHECK (float_cents >= 0), opened_at timestamptz NOT NULL,
  submitted_at timestamptz, submitted_by uuid, cash_in_cents bigint CHECK (cash_in_cents >= 0),
  cash_out_cents bigint CHECK (cash_out_cents >= 0), expected_cents bigint,
  counted_cents bigint CHECK (counted_cents >= 0), difference_cents bigint, pieces jsonb, reason text,
  checked_at timestamptz, checked_by uuid, remark text,
  accepted_at timestamptz, accepted_by uuid, acceptance text, journal_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  CHECK ((state = 'open') = (submitted_at IS NULL)), CHECK ((submitted_at IS NULL) = (difference_cents IS NULL)),
  CHECK (expected_cents = float_cents + cash_in_cents - cash_out_cents),
  CHECK (difference_cents = counted_cents - expected_cents), CHECK (difference_cents = 0 OR reason IS NOT NULL),
  CHECK ((state IN ('checked', 'closed')) = (checked_by IS NOT NULL)),
  CHECK (state <> 'closed' OR difference_cents = 0 OR accepted_by IS NOT NULL),
  CHECK (checked_by <> cashier_id), CHECK (accepted_by <> cashier_id),
  CHECK ((accepted_by IS NULL) = (journal_id IS NULL)));
CREATE UNIQUE INDEX day_closing_open ON day_closing (tenant_id, cashier_id, community_id) WHERE state = 'open';
CREATE INDEX day_closing_community ON day_closing (tenant_id, community_id, id);
CREATE INDEX day_closing_cashier ON day_closing (tenant_id, cashier_id, id);
CREATE INDEX day_closing_state ON day_closing (tenant_id, state, id);
CREATE TABLE day_closing_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, closing_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('payment', 'reversal')), document_id uuid NOT NULL, channel text NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, kind, document_id),
  FOREIGN KEY (tenant_id, closing_id) REFERENCES day_closing (tenant_id, id));
CREATE INDEX day_closing_entry_closing ON day_closing_entry (tenant_id, closing_id, id);
-- the lists that replace them are longer: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (kind IN
  ('receivable', 'cash', 'prepayment', 'revenue', 'late_fee', 'waiver', 'tax_payable', 'pass_through_payable',
   'deposit_payable', 'fund_payable', 'cash_difference')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE transfer DROP CONSTRAINT transfer_kind;
ALTER TABLE transfer ADD CONSTRAINT transfer_kind CHECK (kind IN
  ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore', 'waiver', 'cash_difference'))
  NOT VALID
""",
    )
    schema.protect(op, "day_closing")
    schema.protect(op, "day_closing_entry", append_only=True)

"""Refunds of what somebody has paid ahead: set aside when they are asked for, paid out or given back to the credit."""

from alembic import op

from kit import schema

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE refund (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL, payer_id uuid,
  credit_id uuid NOT NULL, amount_cents bigint NOT NULL CHECK (amount_cents > 0), reason text NOT NULL,
  two_approvals boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('requested', 'reviewed', 'approved', 'paid_out', 'rejected', 'failed')),
  requested_by uuid NOT NULL, reviewed_at timestamptz, reviewed_by uuid, approved_at timestamptz, approved_by uuid,
  rejected_at timestamptz, rejected_by uuid, rejection text, closed_at timestamptz, closed_by uuid, failure text,
  channel text CHECK (channel IN ('cash', 'transfer')), reference text, reference_key text,
  set_aside_journal_id uuid NOT NULL, journal_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  FOREIGN KEY (tenant_id, credit_id) REFERENCES credit_balance (tenant_id, id),
  CHECK (reviewed_by <> requested_by), CHECK (approved_by <> requested_by), CHECK (approved_by <> reviewed_by),
  CHECK (rejected_by <> requested_by), CHECK (closed_by <> requested_by),
  CHECK (state NOT IN ('approved', 'paid_out', 'failed') OR
    CASE WHEN two_approvals THEN num_nonnulls(reviewed_by, approved_by) = 2
      ELSE num_nonnulls(reviewed_by, approved_by) = 1 END),
  CHECK ((state = 'paid_out') = (channel IS NOT NULL)), CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CHECK ((state IN ('paid_out', 'rejected', 'failed')) = (journal_id IS NOT NULL)),
  CHECK ((state = 'rejected') = (rejected_by IS NOT NULL)));
CREATE INDEX refund_community ON refund (tenant_id, community_id, id);
CREATE INDEX refund_unit ON refund (tenant_id, unit_id, id);
CREATE INDEX refund_state ON refund (tenant_id, state, id);
CREATE UNIQUE INDEX refund_reference_key ON refund (tenant_id, reference_key) WHERE reference_key IS NOT NULL;
ALTER TABLE credit_entry ADD COLUMN refund_id uuid;
-- the lists that replace them are longer: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE credit_entry DROP CONSTRAINT credit_entry_kind_check;
ALTER TABLE credit_entry ADD CONSTRAINT credit_entry_kind CHECK (kind IN
  ('credited', 'used', 'restored', 'taken_back', 'set_aside', 'given_back')) NOT VALID;
ALTER TABLE credit_entry ADD CONSTRAINT credit_entry_refund
  CHECK ((kind IN ('set_aside', 'given_back')) = (refund_id IS NOT NULL)) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE transfer DROP CONSTRAINT transfer_kind;
ALTER TABLE transfer ADD CONSTRAINT transfer_kind CHECK (kind IN
  ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore', 'waiver', 'cash_difference',
   'deposit_kept', 'deposit_refund', 'discount', 'discount_back', 'refund_set_aside', 'refund_back', 'refund'))
  NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (kind IN
  ('receivable', 'cash', 'prepayment', 'revenue', 'late_fee', 'waiver', 'discount', 'tax_payable',
   'pass_through_payable', 'deposit_payable', 'deposit_kept', 'fund_payable', 'cash_difference', 'refund_payable'))
  NOT VALID
""",
    )
    schema.protect(op, "refund")

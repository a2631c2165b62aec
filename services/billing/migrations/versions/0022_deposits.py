"""Bills of single cases, and deposits: held for somebody, given back or kept in part, never the company's own."""

from alembic import op

from kit import schema

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE bill ADD COLUMN deposit_cents bigint NOT NULL DEFAULT 0;
ALTER TABLE bill ADD CONSTRAINT bill_deposit
  CHECK (deposit_cents >= 0 AND deposit_cents + waived_cents <= amount_cents) NOT VALID;
-- the lists that replace them are longer: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE bill_line DROP CONSTRAINT bill_line_object_kind;
ALTER TABLE bill_line ADD CONSTRAINT bill_line_object_kind
  CHECK (object_kind IN ('unit', 'work_order', 'material', 'case')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (kind IN
  ('receivable', 'cash', 'prepayment', 'revenue', 'late_fee', 'waiver', 'tax_payable', 'pass_through_payable',
   'deposit_payable', 'deposit_kept', 'fund_payable', 'cash_difference')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE transfer DROP CONSTRAINT transfer_kind;
ALTER TABLE transfer ADD CONSTRAINT transfer_kind CHECK (kind IN
  ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore', 'waiver', 'cash_difference',
   'deposit_kept', 'deposit_refund')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE day_closing_entry DROP CONSTRAINT day_closing_entry_kind_check;
ALTER TABLE day_closing_entry ADD CONSTRAINT day_closing_entry_kind
  CHECK (kind IN ('payment', 'reversal', 'refund')) NOT VALID;
CREATE TABLE deposit (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL,
  holder_id uuid, bill_id uuid NOT NULL, charge_item_id uuid NOT NULL, kind text NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), paid_cents bigint NOT NULL CHECK (paid_cents >= 0),
  deducted_cents bigint NOT NULL CHECK (deducted_cents >= 0),
  refunded_cents bigint NOT NULL CHECK (refunded_cents >= 0),
  state text NOT NULL CHECK (state IN
    ('due', 'held', 'refund_requested', 'approved', 'refunded', 'partly_refunded', 'forfeited', 'void')),
  held_at timestamptz, refund_no text, requested_at timestamptz, requested_by uuid, receipt text
    CHECK (receipt IN ('taken_back', 'lost')), remark text, told_on date, two_approvals boolean, due_on date,
  overdue_at timestamptz, reviewed_at timestamptz, reviewed_by uuid, approved_at timestamptz, approved_by uuid,
  rejected_at timestamptz, rejected_by uuid, rejection text, kept_journal_id uuid,
  closed_at timestamptz, closed_by uuid, channel text CHECK (channel IN ('cash', 'transfer')), reference text,
  refund_journal_id uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no), UNIQUE (tenant_id, bill_id, charge_item_id),
  FOREIGN KEY (tenant_id, bill_id) REFERENCES bill (tenant_id, id),
  FOREIGN KEY (tenant_id, charge_item_id) REFERENCES charge_item (tenant_id, id),
  CHECK (paid_cents <= amount_cents), CHECK (refunded_cents + deducted_cents <= paid_cents),
  CHECK (state IN ('due', 'void') OR paid_cents = amount_cents),
  CHECK (state NOT IN ('refunded', 'partly_refunded', 'forfeited') OR refunded_cents + deducted_cents = paid_cents),
  CHECK (reviewed_by <> requested_by), CHECK (approved_by <> requested_by), CHECK (approved_by <> reviewed_by),
  CHECK ((kept_journal_id IS NOT NULL) = (deducted_cents > 0)),
  CHECK ((refund_journal_id IS NOT NULL) = (refunded_cents > 0)));
CREATE INDEX deposit_community ON deposit (tenant_id, community_id, id);
CREATE INDEX deposit_unit ON deposit (tenant_id, unit_id, id);
CREATE INDEX deposit_state ON deposit (tenant_id, state, id);
CREATE TABLE deposit_deduction (
  tenant_id uuid NOT NULL, id uuid NOT NULL, deposit_id uuid NOT NULL, refund_no text NOT NULL,
  amount_cents bigint NOT NULL CHECK (amount_cents > 0), reason text NOT NULL, evidence text NOT NULL,
  created_at timestamptz NOT NULL, created_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, deposit_id) REFERENCES deposit (tenant_id, id));
CREATE INDEX deposit_deduction_deposit ON deposit_deduction (tenant_id, deposit_id)
""",
    )
    schema.protect(op, "deposit")
    schema.protect(op, "deposit_deduction", append_only=True)

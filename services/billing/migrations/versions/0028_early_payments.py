"""Early payments: what is let go of a bill that is settled by a day, and where bills and payments say so."""

from alembic import op

from kit import schema

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE early_payment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, community_id uuid NOT NULL, name text NOT NULL,
  item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) > 0), months bigint NOT NULL CHECK (months > 0),
  pay_by_day text, pay_within_days bigint CHECK (pay_within_days >= 0),
  charged_parts bigint NOT NULL CHECK (charged_parts > 0), of_parts bigint NOT NULL,
  free_months bigint CHECK (free_months > 0), valid_from date NOT NULL, valid_to date CHECK (valid_to >= valid_from),
  state text NOT NULL CHECK (state IN ('active', 'retired')), created_by uuid NOT NULL, retired_at timestamptz,
  retired_by uuid,
  PRIMARY KEY (tenant_id, id), CHECK (charged_parts < of_parts),
  CHECK ((pay_by_day IS NULL) <> (pay_within_days IS NULL)), CHECK ((state = 'retired') = (retired_at IS NOT NULL)));
CREATE INDEX early_payment_community ON early_payment (tenant_id, community_id, id);
ALTER TABLE bill ADD COLUMN offer_id uuid, ADD COLUMN offer_cents bigint NOT NULL DEFAULT 0,
  ADD COLUMN offer_until date, ADD COLUMN discount_journal_id uuid, ADD COLUMN discounted_at timestamptz;
ALTER TABLE bill ADD CONSTRAINT bill_offer CHECK (
  offer_cents >= 0 AND (offer_cents = 0 OR (offer_id IS NOT NULL AND offer_until IS NOT NULL))
  AND discount_cents <= offer_cents AND (discount_cents = 0) = (discount_journal_id IS NULL)
  AND (discount_cents = 0) = (discounted_at IS NULL)) NOT VALID;
ALTER TABLE payment ADD COLUMN discount_cents bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD CONSTRAINT payment_discount CHECK (discount_cents >= 0) NOT VALID;
ALTER TABLE payment_allocation ADD COLUMN discount_cents bigint NOT NULL DEFAULT 0;
ALTER TABLE payment_allocation ADD CONSTRAINT payment_allocation_discount CHECK (discount_cents >= 0) NOT VALID;
-- the lists that replace them are longer: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE transfer DROP CONSTRAINT transfer_kind;
ALTER TABLE transfer ADD CONSTRAINT transfer_kind CHECK (kind IN
  ('bill', 'bill_void', 'payment', 'payment_reversal', 'credit_use', 'credit_restore', 'waiver', 'cash_difference',
   'deposit_kept', 'deposit_refund', 'discount', 'discount_back')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (kind IN
  ('receivable', 'cash', 'prepayment', 'revenue', 'late_fee', 'waiver', 'discount', 'tax_payable',
   'pass_through_payable', 'deposit_payable', 'deposit_kept', 'fund_payable', 'cash_difference')) NOT VALID
""",
    )
    schema.protect(op, "early_payment")

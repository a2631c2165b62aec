"""The last 分 of a cash payment may be waived: the payment, its share of each bill and the ledger say how much."""

from alembic import op

from kit import schema

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE payment ADD COLUMN waived_cents bigint NOT NULL DEFAULT 0;
ALTER TABLE payment ADD CONSTRAINT payment_waived CHECK (waived_cents >= 0 AND waived_cents < 10) NOT VALID;
ALTER TABLE payment_allocation ADD COLUMN waived_cents bigint NOT NULL DEFAULT 0;
ALTER TABLE payment_allocation ADD CONSTRAINT payment_allocation_waived CHECK (waived_cents >= 0) NOT VALID;
-- the list that replaces it is longer: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (kind IN
  ('receivable', 'cash', 'prepayment', 'revenue', 'waiver', 'tax_payable', 'pass_through_payable', 'deposit_payable',
   'fund_payable')) NOT VALID
""",
    )

"""What prepayment settled of a bill, and what a payment credited, is found without reading all credit ever moved."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS credit_entry_bill ON credit_entry (tenant_id, bill_id)
  WHERE bill_id IS NOT NULL""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS credit_entry_payment ON credit_entry (tenant_id, payment_id)
  WHERE payment_id IS NOT NULL""")

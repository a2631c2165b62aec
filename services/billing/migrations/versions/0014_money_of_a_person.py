"""What one person has paid, and has paid ahead, is found without reading everybody's."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS payment_payer ON payment (tenant_id, payer_id, id)
  WHERE payer_id IS NOT NULL""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS credit_balance_payer ON credit_balance (tenant_id, payer_id)
  WHERE payer_id IS NOT NULL""")

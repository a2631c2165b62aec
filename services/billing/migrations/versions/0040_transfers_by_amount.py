"""Recorded transfers by their amount: what a line of a bank statement may be."""

from alembic import op

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS payment_transfer ON payment (tenant_id, community_id, amount_cents)
  WHERE channel = 'transfer' AND state = 'succeeded'""")

"""A transfer is entered once, however its reference is written."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS payment_reference_key ON payment (tenant_id, channel, reference_key)
  WHERE state = 'succeeded' AND reference_key IS NOT NULL""")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS payment_reference")

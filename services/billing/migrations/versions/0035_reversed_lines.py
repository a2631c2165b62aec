"""Which line reverses one, and what of a payment or of credit that was used became credit again."""

from alembic import op

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_line_reverses ON bill_line (tenant_id, reverses_id)
  WHERE reverses_id IS NOT NULL""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS credit_entry_use ON credit_entry (tenant_id, use_id)
  WHERE use_id IS NOT NULL""")

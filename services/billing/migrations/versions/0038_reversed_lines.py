"""Which line reverses one, what of credit that was used became credit again, and bills that only a promised rest and
their late fee keep open."""

from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_line_reverses ON bill_line (tenant_id, reverses_id)
  WHERE reverses_id IS NOT NULL""")
        op.execute("""
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS payment_replaces ON payment (tenant_id, replaces_id)
  WHERE replaces_id IS NOT NULL""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_open_for_promises ON bill (tenant_id, id)
  WHERE balance_cents > 0 AND balance_cents <= offer_cents AND discount_cents = 0
    AND state IN ('issued', 'partially_paid')""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS credit_entry_use ON credit_entry (tenant_id, use_id)
  WHERE use_id IS NOT NULL""")

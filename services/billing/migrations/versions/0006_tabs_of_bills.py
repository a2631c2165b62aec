"""The tabs of the bills are counted from indexes, whatever the number of bills."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_state ON bill (tenant_id, community_id, state)")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_overdue ON bill (tenant_id, community_id)
  WHERE state IN ('issued', 'partially_paid') AND overdue_at IS NOT NULL""")

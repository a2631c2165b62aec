"""The tab of disputed bills."""

from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_disputed ON bill (tenant_id, community_id, id)
  WHERE disputed_at IS NOT NULL""")

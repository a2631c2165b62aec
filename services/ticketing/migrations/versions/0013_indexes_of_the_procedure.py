"""Open tickets are those that have not ended, whatever states lie between; merged ones are found by their target."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_not_ended ON ticket (tenant_id, state, community_id)
  WHERE state NOT IN ('closed', 'withdrawn', 'merged')""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_merged ON ticket (tenant_id, merged_into)
  WHERE merged_into IS NOT NULL""")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ticket_open")

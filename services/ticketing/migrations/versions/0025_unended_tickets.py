"""Open tickets are those that have not ended, the ends of appointments among them."""

from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_unended ON ticket (tenant_id, state, community_id)
  WHERE state NOT IN ('closed', 'withdrawn', 'merged', 'evaluated', 'cancelled', 'no_show')""")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS ticket_not_ended")

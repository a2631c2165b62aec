"""Clocks that stand still are few, and found by an index of their own."""

from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS clock_paused ON clock (tenant_id, due_at, ticket_id)
  WHERE result = 'paused'""")

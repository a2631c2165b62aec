"""Clocks that were missed and are still owed are found by an index of their own."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS clock_owed ON clock (tenant_id, due_at, ticket_id)
  WHERE result = 'missed' AND settled_at IS NULL""")

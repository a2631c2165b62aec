"""Visits and scores by the day a visit was made (C3.8, C3.13)."""

from alembic import op

revision = "0047"
down_revision = "0046"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS return_visit_by_visited
  ON return_visit (tenant_id, visited_at, id)""")

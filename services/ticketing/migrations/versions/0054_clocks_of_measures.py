"""Measures of an approved plan have clocks (S0-21, S0-64), and are found by whoever has to do them. Those that are open
get their timers when the companies are prepared after the migrations."""

from alembic import op

from kit import schema

revision = "0054"
down_revision = "0053"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS plan_item_undone ON plan_item (tenant_id, owner_id) WHERE done_at IS NULL""")
    schema.execute(
        op,
        """
ALTER TABLE plan_item
  ADD COLUMN IF NOT EXISTS reminded_at timestamptz,
  ADD COLUMN IF NOT EXISTS overdue_at timestamptz
""",
    )

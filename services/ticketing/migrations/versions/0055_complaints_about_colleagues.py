"""The few tickets that are about a colleague, found by whom they are about (C3.2 row 20)."""

from alembic import op

revision = "0055"
down_revision = "0054"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_about
  ON ticket (tenant_id, complained_about_id) WHERE complained_about_id IS NOT NULL""")

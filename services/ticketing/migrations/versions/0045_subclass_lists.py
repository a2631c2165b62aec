"""Lists and figures of complaints by second-level class (S2-08)."""

from alembic import op

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_by_class
  ON ticket (tenant_id, class_l1, class_l2, registered_at, id)""")

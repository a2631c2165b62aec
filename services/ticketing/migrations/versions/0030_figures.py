"""Clocks by when they ended and tickets of one kind by age: for the figures and the list of complaints."""

from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS clock_ended ON clock (tenant_id, stopped_at, id)
  WHERE result IN ('met', 'missed')""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_of_kind ON ticket (tenant_id, kind, registered_at, id)""")

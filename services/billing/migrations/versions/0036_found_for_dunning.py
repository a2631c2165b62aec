"""Bills to remind of and open tickets of a home or a person are found without walking all others."""

from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_unreminded ON bill (tenant_id, due_date)
  WHERE state IN ('issued', 'partially_paid') AND overdue_at IS NULL AND reminded_at IS NULL""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_open_unit ON ticket (tenant_id, unit_id) WHERE open""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_open_person ON ticket (tenant_id, person_id) WHERE open""")

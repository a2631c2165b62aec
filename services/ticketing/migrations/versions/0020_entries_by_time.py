"""What happened on a day is found without asking every ticket."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS ticket_entry_by_time ON ticket_entry (tenant_id, at, ticket_id)""")

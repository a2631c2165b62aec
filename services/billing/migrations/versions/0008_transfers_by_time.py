"""What was posted since the last closed day is found by its time."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS transfer_posted ON transfer (tenant_id, posted_at)")

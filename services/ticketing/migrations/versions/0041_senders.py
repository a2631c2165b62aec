"""How many tickets one sender opens by mail in a day (C3.1)."""

from alembic import op

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    op.execute("ALTER TABLE incoming_mail ADD COLUMN IF NOT EXISTS sender_blind bytea")
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS incoming_mail_of_sender
  ON incoming_mail (tenant_id, sender_blind, received_at)""")

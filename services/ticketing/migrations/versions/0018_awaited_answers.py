"""What somebody was asked and has not answered is found by who was asked."""

from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS urge_notice_to ON urge_notice (tenant_id, to_staff_id, reply_due_at)
  WHERE replied_at IS NULL""")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS referral_to ON referral (tenant_id, to_staff_id, asked_at)
  WHERE answered_at IS NULL""")

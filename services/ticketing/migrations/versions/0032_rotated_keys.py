"""Keys of other systems get another secret while the old one still opens (C3.1)."""

from alembic import op

revision = "0032"
down_revision = "0031"

COLUMNS = """
ALTER TABLE channel_key
  ADD COLUMN IF NOT EXISTS previous_hash bytea,
  ADD COLUMN IF NOT EXISTS previous_hint text,
  ADD COLUMN IF NOT EXISTS previous_until timestamptz,
  ADD COLUMN IF NOT EXISTS rotated_by uuid"""


def upgrade() -> None:
    op.execute(COLUMNS)
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS channel_key_by_previous_hash ON channel_key (tenant_id, previous_hash)""")

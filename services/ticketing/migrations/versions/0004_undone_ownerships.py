"""Owners know their ownership, so that one that never was is forgotten. Those from before know none and stay."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute("ALTER TABLE owner ADD COLUMN IF NOT EXISTS ownership_id uuid")
    op.execute("ALTER TABLE owner ADD COLUMN IF NOT EXISTS valid_from date")
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS owner_of_ownership ON owner (tenant_id, ownership_id)")

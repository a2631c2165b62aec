"""Exceptions may be about what belongs to no community yet; call-backs of a number by when they were made (C3.1-4)."""

from alembic import op

revision = "0031"
down_revision = "0030"

# What reads the column takes the absence of a community as one that is not known.
NOWHERE = """
-- squawk-ignore ban-drop-not-null
ALTER TABLE exception_acknowledgement ALTER COLUMN community_id DROP NOT NULL"""


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS callback_of_number ON callback (tenant_id, number_blind, created_at)""")
    op.execute(NOWHERE)

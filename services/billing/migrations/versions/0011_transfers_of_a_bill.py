"""Transfers are found by their journal: no question asks for those of a bill, and every posting paid for the index."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS transfer_bill")

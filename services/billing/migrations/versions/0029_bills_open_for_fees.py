"""Bills that only a late fee keeps open are found without walking all open ones."""

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_open_for_fees ON bill (tenant_id, id)
  WHERE balance_cents = 0 AND state IN ('issued', 'partially_paid')""")

"""One transfer pays one refund; a line of late readings stands beside the one its cycle was billed with; lists of
waivers that wait and of readings of a month."""

from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS deposit_reference_key ON deposit (tenant_id, reference_key)
  WHERE reference_key IS NOT NULL""")
        op.execute("""
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS bill_line_labelled_once ON bill_line
  (tenant_id, object_id, charge_item_id, period_from, period_to, price_version_id, kind, label)
  NULLS NOT DISTINCT WHERE NOT released""")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS bill_line_once")
        op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS waiver_state ON waiver (tenant_id, state, id)")
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS meter_reading_month ON meter_reading (tenant_id, community_id, read_on)""")

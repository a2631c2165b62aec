"""An index of the lines that are less for a discount: what each of them came to is told in lists."""

from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS bill_line_discounted ON bill_line (tenant_id, discount_id)
  WHERE discount_id IS NOT NULL AND NOT released""")

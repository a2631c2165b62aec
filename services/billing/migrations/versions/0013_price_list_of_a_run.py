"""A run under way carries the price list it began with."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute("ALTER TABLE billing_run ADD COLUMN price_list jsonb")

"""By when a task is to be done is kept with what its clocks heard, as it was agreed then."""

from alembic import op

from kit import schema

revision = "0049"
down_revision = "0048"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE clock_event ADD COLUMN IF NOT EXISTS agreed_at timestamptz")

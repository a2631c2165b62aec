"""Which files of a case an expert is shown (S0-91, S0-92); those asked before were shown none."""

from alembic import op

from kit import schema

revision = "0061"
down_revision = "0060"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE consultation ADD COLUMN shown_files jsonb NOT NULL DEFAULT '[]'")

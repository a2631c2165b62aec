"""On which shifts a post is to be manned every day: a week that leaves one of them empty says so."""

from alembic import op

from kit import schema

revision = "0051"
down_revision = "0050"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE duty_post ADD COLUMN manned_shifts jsonb NOT NULL DEFAULT '[]'")

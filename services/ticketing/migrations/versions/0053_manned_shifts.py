"""On which shifts a post is to be manned every day: a week that leaves one of them empty says so."""

from alembic import op

from kit import schema

revision = "0053"
down_revision = "0052"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE duty_post ADD COLUMN manned_shifts jsonb NOT NULL DEFAULT '[]'")

"""Stays in a unit are told to the other services, so each counts its facts; those from before have told none yet."""

from alembic import op

from kit import schema

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE occupancy ADD COLUMN version bigint NOT NULL DEFAULT 0")

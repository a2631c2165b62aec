"""A checked file is kept with its rows as they were read, so that the import need not read it again."""

from alembic import op

from kit import schema

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE import_file ADD COLUMN plan bytea")

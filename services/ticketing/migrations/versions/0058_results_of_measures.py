"""What was done for a measure of a plan, which until now was only said to be done (C3.2 row 10, S0-21)."""

from alembic import op

from kit import schema

revision = "0058"
down_revision = "0057"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE plan_item ADD COLUMN result text")

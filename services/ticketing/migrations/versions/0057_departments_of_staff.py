"""Which department somebody belongs to: what it has to do is said to be done by its own people (C3.2 row 6).

Identity says so with everything it states of a colleague; until then they belong to none here.
"""

from alembic import op

from kit import schema

revision = "0057"
down_revision = "0056"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE staff ADD COLUMN department_id uuid")

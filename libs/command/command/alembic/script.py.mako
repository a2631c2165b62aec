"""${message}"""

from alembic import op

from kit import schema

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "schema.execute(op, \"\"\"\"\"\")"}

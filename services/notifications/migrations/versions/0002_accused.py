"""Whom a ticket is about, so that the log of deliveries does not tell them whose it is."""

from alembic import op

from kit import schema

revision = "0002"
down_revision = "0001"

TABLE = """
CREATE TABLE accused_projection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, PRIMARY KEY (tenant_id, id))
"""


def upgrade() -> None:
    schema.execute(op, TABLE)
    schema.protect(op, "accused_projection")

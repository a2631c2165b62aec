"""Who there is and where they own, so that a ticket names nobody unknown."""

from alembic import op

from kit import schema

revision = "0002"
down_revision = "0001"

TABLES = """
CREATE TABLE person (
  tenant_id uuid NOT NULL, id uuid NOT NULL, removed boolean NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE owner (
  tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, community_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX owner_by_person ON owner (tenant_id, person_id, community_id)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in ("person", "owner"):
        schema.protect(op, table)

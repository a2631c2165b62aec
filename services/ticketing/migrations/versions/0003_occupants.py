"""Where people live without owning, so that a lessee is named by those who serve the place."""

from alembic import op

from kit import schema

revision = "0003"
down_revision = "0002"

TABLES = """
CREATE TABLE occupant (
  tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, community_id uuid NOT NULL,
  unit_id uuid NOT NULL, valid_from date NOT NULL, valid_to date,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX occupant_by_person ON occupant (tenant_id, person_id, community_id)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    schema.protect(op, "occupant")

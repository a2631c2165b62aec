"""Names people had before, for papers that were written while they had them."""

from alembic import op

from kit import schema

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE former_name (
  tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, name text NOT NULL, until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id));
CREATE INDEX former_name_person ON former_name (tenant_id, person_id, until)""",
    )
    schema.protect(op, "former_name", append_only=True)

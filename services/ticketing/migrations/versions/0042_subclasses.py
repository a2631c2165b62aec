"""Second-level classes of complaints are a list of the company (C3.2)."""

from alembic import op

from kit import schema

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE subclass_setting (
  tenant_id uuid NOT NULL, id uuid NOT NULL, content jsonb NOT NULL, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id))
""",
    )
    schema.protect(op, "subclass_setting")

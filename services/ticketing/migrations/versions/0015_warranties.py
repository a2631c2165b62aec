"""Copies of the warranty terms of units."""

from alembic import op

from kit import schema

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE warranty (
  tenant_id uuid NOT NULL, id uuid NOT NULL, unit_id uuid NOT NULL, terms jsonb NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE INDEX warranty_of_unit ON warranty (tenant_id, unit_id)
""",
    )
    schema.protect(op, "warranty")

"""The warranty terms of each delivered unit."""

from alembic import op

from kit import schema

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE warranty (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, unit_id uuid NOT NULL, delivered_on date,
  terms jsonb NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, unit_id))""",
    )
    schema.protect(op, "warranty")

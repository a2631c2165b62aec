"""Notes and a tally."""

from alembic import op

from kit import schema

revision = "0001"
down_revision = None


def upgrade() -> None:
    schema.install(op)
    schema.execute(
        op,
        """
CREATE TABLE note (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, author_id uuid NOT NULL, words text NOT NULL,
  sealed boolean NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE tally (tenant_id uuid NOT NULL, id uuid NOT NULL, notes bigint NOT NULL, PRIMARY KEY (tenant_id, id))
""",
    )
    schema.protect(op, "note")
    schema.protect(op, "tally")

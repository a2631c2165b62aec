"""Tickets of which nothing was logged for too long (S0-22). Those that are open get their timer when the companies are
prepared after the migrations."""

from alembic import op

from kit import schema

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE silence (
  tenant_id uuid NOT NULL, id uuid NOT NULL, since timestamptz NOT NULL, reminded_at timestamptz NOT NULL,
  listed_at timestamptz NOT NULL,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES ticket (tenant_id, id))
""",
    )
    schema.protect(op, "silence")

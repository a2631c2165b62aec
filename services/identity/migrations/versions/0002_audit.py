"""Audit entries in a chain per tenant."""

from alembic import op

from kit import schema

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE audit_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, seq bigint NOT NULL, at timestamptz NOT NULL, actor_realm text NOT NULL,
  actor_id uuid NOT NULL, action text NOT NULL, subject_id uuid NOT NULL, details jsonb NOT NULL,
  digest bytea NOT NULL, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, seq));
CREATE TABLE audit_head (
  tenant_id uuid NOT NULL, id uuid NOT NULL, seq bigint NOT NULL, digest bytea NOT NULL, PRIMARY KEY (tenant_id, id))
""",
    )
    schema.protect(op, "audit_entry", append_only=True)
    schema.protect(op, "audit_head")

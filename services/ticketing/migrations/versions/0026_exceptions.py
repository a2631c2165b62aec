"""What supervisors have seen of exceptions (C3.1-4)."""

from alembic import op

from kit import schema

revision = "0026"
down_revision = "0025"

TABLES = """
CREATE TABLE exception_acknowledgement (
  tenant_id uuid NOT NULL, id uuid NOT NULL, source text NOT NULL, subject_id uuid NOT NULL,
  community_id uuid NOT NULL, degree bigint NOT NULL, note text NOT NULL, acknowledged_by uuid NOT NULL,
  acknowledged_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX exception_acknowledgement_of_subject
  ON exception_acknowledgement (tenant_id, source, subject_id, acknowledged_at)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    schema.protect(op, "exception_acknowledgement", append_only=True)

"""Whether what callers said agreed with the file, so that nobody can guess and nobody need believe a screen."""

from alembic import op

from kit import schema

revision = "0008"
down_revision = "0007"

TABLES = """
CREATE TABLE caller_check (
  tenant_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, staff_id uuid NOT NULL, call_id uuid NOT NULL,
  agreed jsonb NOT NULL, differed jsonb NOT NULL, at timestamptz NOT NULL, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX caller_check_of_call ON caller_check (tenant_id, call_id);
CREATE INDEX caller_check_of_person ON caller_check (tenant_id, person_id, at)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    schema.protect(op, "caller_check", append_only=True)

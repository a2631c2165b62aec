"""Who verified which caller, as long as fees may be told for it."""

from alembic import op

from kit import schema

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE caller_check (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, person_id uuid NOT NULL, unit_ids jsonb NOT NULL,
  call_version bigint NOT NULL, until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX caller_check_of_staff ON caller_check (tenant_id, staff_id)
""",
    )
    schema.protect(op, "caller_check")

"""Names departments had before: what was said of one under its old name is still said of it (S4-41). Daily reports the
centre has not received are found without looking through those of all years (S0-52)."""

from alembic import op

from kit import schema

revision = "0052"
down_revision = "0051"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS daily_report_unreceived
  ON daily_report (tenant_id, day, id) WHERE state IN ('draft', 'late', 'submitted')""")
        op.execute("DROP INDEX CONCURRENTLY IF EXISTS daily_report_open")
    schema.execute(
        op,
        """
CREATE TABLE former_department_name (
  tenant_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, department_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, name));
CREATE INDEX former_department_name_of_department ON former_department_name (tenant_id, department_id)
""",
    )
    schema.protect(op, "former_department_name")

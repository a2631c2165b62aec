"""Daily and consolidated reports, and what was handed in."""

from alembic import op

from kit import schema

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE report_edition (
  tenant_id uuid NOT NULL, id uuid NOT NULL, document_id uuid NOT NULL, number bigint NOT NULL,
  made_by uuid NOT NULL, made_at timestamptz NOT NULL, reason bytea, content bytea NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, document_id, number));
CREATE TABLE daily_report (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, day date NOT NULL,
  state text NOT NULL, policy_version bigint, rule text, warn_at timestamptz, due_at timestamptz,
  warned_at timestamptz, late_at timestamptz, edition bigint NOT NULL, cases bigint NOT NULL,
  accepted bigint NOT NULL, progressed bigint NOT NULL, closed bigint NOT NULL, major bigint NOT NULL,
  overdue bigint NOT NULL, remark bytea, submitted_by uuid, submitted_at timestamptz, received_by uuid,
  received_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id, day),
  CONSTRAINT daily_report_state_check CHECK (state IN ('draft', 'late', 'submitted', 'received', 'consolidated')));
CREATE INDEX daily_report_by_day ON daily_report (tenant_id, day, id);
CREATE INDEX daily_report_open ON daily_report (tenant_id, day, id) WHERE state IN ('draft', 'late');
CREATE TABLE daily_report_remark (
  tenant_id uuid NOT NULL, id uuid NOT NULL, report_id uuid NOT NULL, ticket_id uuid NOT NULL,
  remark bytea NOT NULL, written_by uuid NOT NULL, written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, report_id, ticket_id),
  FOREIGN KEY (tenant_id, report_id) REFERENCES daily_report (tenant_id, id));
CREATE TABLE consolidated_report (
  tenant_id uuid NOT NULL, id uuid NOT NULL, day date NOT NULL, state text NOT NULL, due_at timestamptz NOT NULL,
  late_at timestamptz, edition bigint NOT NULL, missing bigint NOT NULL, issued_by uuid, issued_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, day),
  CONSTRAINT consolidated_report_state_check CHECK (state IN ('draft', 'late', 'issued')))
""",
    )
    for table in ("daily_report", "daily_report_remark", "consolidated_report"):
        schema.protect(op, table)
    schema.protect(op, "report_edition", append_only=True)

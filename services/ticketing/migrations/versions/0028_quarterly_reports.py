"""Quarterly reports, assessments of departments, and who has read them."""

from alembic import op

from kit import schema

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE quarterly_report (
  tenant_id uuid NOT NULL, id uuid NOT NULL, quarter text NOT NULL, first_day date NOT NULL, last_day date NOT NULL,
  state text NOT NULL, edition bigint NOT NULL, wordings bigint NOT NULL, summary bytea, actions bytea,
  published_by uuid, published_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, quarter),
  CONSTRAINT quarterly_report_state_check CHECK (state IN ('draft', 'published')));
CREATE TABLE department_assessment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, quarter text NOT NULL, first_day date NOT NULL, last_day date NOT NULL,
  department_id uuid NOT NULL, department text NOT NULL, state text NOT NULL, edition bigint NOT NULL,
  sent_by uuid, sent_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, quarter, department_id),
  CONSTRAINT department_assessment_state_check CHECK (state IN ('draft', 'sent')));
CREATE TABLE report_receipt (
  tenant_id uuid NOT NULL, id uuid NOT NULL, document_kind text NOT NULL, document_id uuid NOT NULL,
  label text NOT NULL, edition bigint NOT NULL, staff_id uuid NOT NULL, sent_at timestamptz NOT NULL,
  read_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, document_id, edition, staff_id),
  CONSTRAINT report_receipt_document_kind_check
    CHECK (document_kind IN ('quarterly_report', 'department_assessment')));
CREATE INDEX report_receipt_of_staff ON report_receipt (tenant_id, staff_id, sent_at, id)
""",
    )
    for table in ("quarterly_report", "department_assessment", "report_receipt"):
        schema.protect(op, table)

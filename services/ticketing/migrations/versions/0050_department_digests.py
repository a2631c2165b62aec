"""Digests of what was said of a department, acknowledged like the other reports (E2, S4-41)."""

from alembic import op

from kit import schema

revision = "0050"
down_revision = "0049"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE department_digest (
  tenant_id uuid NOT NULL, id uuid NOT NULL, first_day date NOT NULL, last_day date NOT NULL,
  department_id uuid NOT NULL, department text NOT NULL, state text NOT NULL, edition bigint NOT NULL,
  sent_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, first_day, last_day, department_id),
  CONSTRAINT department_digest_state_check CHECK (state IN ('draft', 'sent')));
CREATE INDEX department_digest_draft ON department_digest (tenant_id, last_day) WHERE state = 'draft';
-- squawk-ignore ban-drop-constraint
ALTER TABLE report_receipt DROP CONSTRAINT report_receipt_document_kind_check;
ALTER TABLE report_receipt ADD CONSTRAINT report_receipt_document_kind_check
  CHECK (document_kind IN ('quarterly_report', 'department_assessment', 'department_digest', 'exchange_meeting'))
  NOT VALID
""",
    )
    schema.protect(op, "department_digest")

"""Monthly exchange meetings: their minutes are acknowledged like the other reports (C3.5, S0-53, S0-99)."""

from alembic import op

from kit import schema

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE exchange_meeting (
  tenant_id uuid NOT NULL, id uuid NOT NULL, month text NOT NULL, first_day date NOT NULL, last_day date NOT NULL,
  state text NOT NULL, starts_at timestamptz NOT NULL, place text NOT NULL, attendees jsonb NOT NULL,
  agendas bigint NOT NULL, minutes bytea, edition bigint NOT NULL, sent_by uuid, sent_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, month),
  CONSTRAINT exchange_meeting_state_check CHECK (state IN ('planned', 'closed')));
-- squawk-ignore ban-drop-constraint
ALTER TABLE report_receipt DROP CONSTRAINT report_receipt_document_kind_check;
ALTER TABLE report_receipt ADD CONSTRAINT report_receipt_document_kind_check
  CHECK (document_kind IN ('quarterly_report', 'department_assessment', 'exchange_meeting')) NOT VALID
""",
    )
    schema.protect(op, "exchange_meeting")

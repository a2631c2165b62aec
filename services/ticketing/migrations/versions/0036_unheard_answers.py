"""Answers that reached nobody, and since when a mailbox cannot be read: exceptions of the supervisor (C3.1-4)."""

from alembic import op

from kit import schema

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE undelivered_answer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, ticket_no text NOT NULL,
  community_id uuid NOT NULL, handler_id uuid, state text NOT NULL, error_code text NOT NULL,
  failed_at timestamptz NOT NULL, settled_by uuid, settled_at timestamptz, note text,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT undelivered_answer_state_check CHECK (state IN ('waiting', 'resent', 'told')));
CREATE INDEX undelivered_answer_by_state ON undelivered_answer (tenant_id, state, failed_at);
CREATE INDEX undelivered_answer_of_ticket ON undelivered_answer (tenant_id, ticket_id);
ALTER TABLE mailbox_position ADD COLUMN IF NOT EXISTS failing_since timestamptz
""",
    )
    schema.protect(op, "undelivered_answer")

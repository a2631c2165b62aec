"""What is proposed after a period (S4-41)."""

from alembic import op

from kit import schema

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE feedback_proposal (
  tenant_id uuid NOT NULL, id uuid NOT NULL, first_day date NOT NULL, last_day date NOT NULL,
  department text NOT NULL, text bytea NOT NULL, written_by uuid NOT NULL, written_at timestamptz NOT NULL,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, first_day, last_day, department))
""",
    )
    schema.protect(op, "feedback_proposal")

"""Visits and scores by the day a visit was made (C3.8, C3.13), and what is proposed after a period (S4-41)."""

from alembic import op

from kit import schema

revision = "0047"
down_revision = "0046"


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
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS return_visit_by_visited
  ON return_visit (tenant_id, visited_at, id)""")

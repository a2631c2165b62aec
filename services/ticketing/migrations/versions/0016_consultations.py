"""Consultations of the expert panel."""

from alembic import op

from kit import schema

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE consultation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, community_id uuid NOT NULL,
  discipline text NOT NULL CHECK (discipline IN ('property', 'procurement', 'sales', 'engineering_quality', 'design',
    'marketing', 'legal')),
  question text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'escalated_1', 'escalated_2', 'replied', 'cancelled')),
  opened_by uuid NOT NULL, opened_at timestamptz NOT NULL, expert_id uuid NOT NULL, leader_id uuid,
  due_at timestamptz NOT NULL, reported_at timestamptz, signed_by uuid, signed_at timestamptz,
  reported_top_at timestamptz, signed_top_by uuid, signed_top_at timestamptz, reply text, replied_by uuid,
  replied_at timestamptz, cancelled_at timestamptz, cancel_reason text,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id));
CREATE INDEX consultation_of_ticket ON consultation (tenant_id, ticket_id, opened_at, id);
CREATE INDEX consultation_newest ON consultation (tenant_id, opened_at, id);
CREATE INDEX consultation_of_expert ON consultation (tenant_id, expert_id, opened_at, id);
CREATE UNIQUE INDEX consultation_waiting ON consultation (tenant_id, ticket_id, discipline)
  WHERE state IN ('open', 'escalated_1', 'escalated_2')
""",
    )
    schema.protect(op, "consultation")

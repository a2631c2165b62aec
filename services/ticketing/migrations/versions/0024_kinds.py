"""Applications with their approval, appointments with their slots, tasks: kinds that go a way of their own (C3.16)."""

from alembic import op

from kit import schema

revision = "0024"
down_revision = "0023"

TABLES = """
-- the lists that replace them are longer: no row and no client can miss them
-- squawk-ignore ban-drop-constraint
ALTER TABLE ticket DROP CONSTRAINT IF EXISTS ticket_kind_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_kind_check CHECK (kind IN ('complaint', 'repair', 'inquiry', 'suggestion',
  'help_request', 'application', 'appointment', 'task')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE ticket DROP CONSTRAINT IF EXISTS ticket_channel_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_channel_check CHECK (channel IN ('visit', 'letter', 'phone', 'hotline',
  'email', 'web_form', 'owner_app', 'forum', 'complaint_mailbox', 'front_desk_slip', 'government_hotline',
  'inspection', 'internal')) NOT VALID;
-- squawk-ignore ban-drop-constraint
ALTER TABLE ticket DROP CONSTRAINT IF EXISTS ticket_state_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_state_check CHECK (state IN ('registered', 'accepted',
  'validity_pending', 'assigned', 'investigating', 'planning', 'plan_review', 'processing', 'resolved',
  'feedback_given', 'invalid_replied', 'suspended', 'closed', 'withdrawn', 'merged', 'in_approval', 'granted',
  'declined', 'requested', 'confirmed', 'in_service', 'done', 'evaluated', 'cancelled', 'no_show',
  'in_progress')) NOT VALID;
CREATE TABLE approval_setting (
  tenant_id uuid NOT NULL, id uuid NOT NULL, content jsonb NOT NULL, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE approval_step (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, number bigint NOT NULL, role text NOT NULL,
  asked_at timestamptz, decision text, decided_by uuid, on_behalf_of uuid, decided_at timestamptz, reason text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, ticket_id, number),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT approval_step_decision_check CHECK (decision IN ('granted', 'declined')));
CREATE INDEX approval_step_asked ON approval_step (tenant_id, role, asked_at) WHERE decided_at IS NULL;
CREATE TABLE stand_in (
  tenant_id uuid NOT NULL, id uuid NOT NULL, absent_id uuid NOT NULL, stand_in_id uuid NOT NULL,
  begins_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, reason text NOT NULL, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT stand_in_span_check CHECK (begins_at <= ends_at));
CREATE INDEX stand_in_of_absent ON stand_in (tenant_id, absent_id, ends_at);
CREATE INDEX stand_in_by_colleague ON stand_in (tenant_id, stand_in_id, ends_at);
CREATE TABLE appointment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL, staff_id uuid, began_at timestamptz, finished_at timestamptz, score bigint,
  comment text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, ticket_id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT appointment_slot_check CHECK (starts_at < ends_at),
  CONSTRAINT appointment_score_check CHECK (score BETWEEN 1 AND 5));
CREATE INDEX appointment_of_staff ON appointment (tenant_id, staff_id, starts_at);
CREATE INDEX appointment_by_start ON appointment (tenant_id, starts_at, id)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in ("approval_setting", "approval_step", "stand_in", "appointment"):
        schema.protect(op, table)

"""Tickets, their timeline and clocks, work orders, and the local copies of foreign facts."""

from alembic import op

from kit import schema

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE community (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, name text NOT NULL, hotline text,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE building (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, code text NOT NULL,
  removed boolean NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX building_of_community ON building (tenant_id, community_id);
CREATE TABLE unit (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, building_id uuid NOT NULL,
  code text NOT NULL, delivered_on date, removed boolean NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX unit_by_code ON unit (tenant_id, community_id, code);
CREATE TABLE staff (
  tenant_id uuid NOT NULL, id uuid NOT NULL, display_name text NOT NULL, status text NOT NULL,
  roles jsonb NOT NULL, permissions jsonb NOT NULL, scope text NOT NULL, communities jsonb NOT NULL,
  reports_to uuid,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE staff_role (
  tenant_id uuid NOT NULL, role text NOT NULL, staff_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, role, staff_id));
CREATE INDEX staff_role_of_member ON staff_role (tenant_id, staff_id);
CREATE TABLE number_counter (
  tenant_id uuid NOT NULL, community_id uuid NOT NULL, prefix text NOT NULL, day date NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (tenant_id, community_id, prefix, day));
CREATE TABLE clock_policy (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, content jsonb NOT NULL,
  published_by uuid, published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, version));
CREATE TABLE ticket (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, kind text NOT NULL, channel text NOT NULL,
  community_id uuid NOT NULL, building_id uuid, unit_id uuid, person_id uuid, place text, contact_name bytea,
  contact_phone bytea, contact_phone_blind bytea, contact_phone_last4 text, anonymous boolean NOT NULL,
  title text NOT NULL, description text NOT NULL, desired_outcome text, class_l1 text, class_l2 text,
  nature text, severity text NOT NULL, phase text NOT NULL, state text NOT NULL,
  state_since timestamptz NOT NULL, first_receiver_id uuid, handler_id uuid, handler_since timestamptz,
  department text, promised_reply_at timestamptz NOT NULL, occurred_at timestamptz,
  registered_at timestamptz NOT NULL, accepted_at timestamptz, major_reported_at timestamptz, measure text,
  measure_planned_on date, result text, cause text, resolved_at timestamptz, replied_at timestamptz,
  return_count bigint NOT NULL, closed_at timestamptz, close_reason text, repeat_of uuid,
  status_token_hash bytea, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, no),
  UNIQUE (tenant_id, status_token_hash),
  FOREIGN KEY(tenant_id, repeat_of) REFERENCES ticket (tenant_id, id),
  CONSTRAINT ticket_kind_check CHECK (kind IN ('complaint', 'repair', 'inquiry', 'suggestion',
    'help_request')),
  CONSTRAINT ticket_channel_check CHECK (channel IN ('visit', 'letter', 'phone', 'hotline', 'email',
    'web_form', 'owner_app', 'forum', 'complaint_mailbox', 'front_desk_slip', 'government_hotline',
    'inspection')),
  CONSTRAINT ticket_severity_check CHECK (severity IN ('general', 'complex', 'major', 'urgent')),
  CONSTRAINT ticket_phase_check CHECK (phase IN ('pre_handover', 'in_warranty', 'after_warranty')),
  CONSTRAINT ticket_state_check CHECK (state IN ('registered', 'accepted', 'assigned', 'processing',
    'resolved', 'feedback_given', 'closed', 'withdrawn')));
CREATE INDEX ticket_by_building ON ticket (tenant_id, building_id, state);
CREATE INDEX ticket_by_community ON ticket (tenant_id, community_id, state, registered_at, id);
CREATE INDEX ticket_by_first_receiver ON ticket (tenant_id, first_receiver_id, registered_at, id);
CREATE INDEX ticket_by_handler ON ticket (tenant_id, handler_id, state, registered_at, id);
CREATE INDEX ticket_by_person ON ticket (tenant_id, person_id, registered_at, id);
CREATE INDEX ticket_by_phone ON ticket (tenant_id, contact_phone_blind, registered_at, id);
CREATE INDEX ticket_by_repeat ON ticket (tenant_id, repeat_of);
CREATE INDEX ticket_by_state ON ticket (tenant_id, state, registered_at, id);
CREATE INDEX ticket_by_unit ON ticket (tenant_id, unit_id, registered_at, id);
CREATE INDEX ticket_open ON ticket (tenant_id, state, community_id)
  WHERE state IN ('registered', 'accepted', 'assigned', 'processing', 'resolved', 'feedback_given');
CREATE INDEX ticket_newest ON ticket (tenant_id, registered_at, id);
CREATE TABLE ticket_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, at timestamptz NOT NULL, actor_id uuid,
  verb text NOT NULL, from_state text, to_state text, from_handler_id uuid, to_handler_id uuid,
  dwell_seconds bigint, visibility text NOT NULL, channel text, text text, details jsonb,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT ticket_entry_visibility_check CHECK (visibility IN ('internal', 'public')));
CREATE INDEX ticket_entry_timeline ON ticket_entry (tenant_id, ticket_id, at, id);
CREATE TABLE clock (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, code text NOT NULL, rule text NOT NULL,
  policy_version bigint NOT NULL, started_by text NOT NULL, started_at timestamptz NOT NULL,
  warn_at timestamptz NOT NULL, due_at timestamptz NOT NULL, warned_at timestamptz, stopped_by text,
  stopped_at timestamptz, result text NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT clock_result_check CHECK (result IN ('running', 'met', 'missed', 'cancelled')));
CREATE INDEX clock_missed ON clock (tenant_id, ticket_id) WHERE result = 'missed';
CREATE INDEX clock_of_ticket ON clock (tenant_id, ticket_id, due_at);
CREATE INDEX clock_running ON clock (tenant_id, warn_at, ticket_id) WHERE result = 'running';
CREATE TABLE contact_access (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, staff_id uuid NOT NULL,
  fields text NOT NULL, purpose text NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id));
CREATE INDEX contact_access_of_ticket ON contact_access (tenant_id, ticket_id, at);
CREATE TABLE work_order (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, ticket_id uuid NOT NULL,
  ticket_no text NOT NULL, community_id uuid NOT NULL, building_id uuid, unit_id uuid, person_id uuid,
  kind text NOT NULL, place text NOT NULL, problem text NOT NULL, urgency text NOT NULL,
  charge_mode text NOT NULL, estimate_cents bigint, state text NOT NULL, state_since timestamptz NOT NULL,
  created_by uuid NOT NULL, assignee_id uuid, reason text, quote_accepted_at timestamptz, work_done text,
  labour_cents bigint NOT NULL, material_cents bigint NOT NULL, completed_at timestamptz,
  verification_code text NOT NULL, verified_at timestamptz, verified_by text, verifier_id uuid,
  verifier_name bytea, settled_bill_id uuid, closed_at timestamptz, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, no),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT work_order_kind_check CHECK (kind IN ('owner_repair', 'public_repair', 'warranty', 'rework',
    'cleaning', 'greening', 'inspection_followup', 'project')),
  CONSTRAINT work_order_urgency_check CHECK (urgency IN ('emergency', 'lift_trapped', 'urgent', 'normal',
    'planned')),
  CONSTRAINT work_order_charge_mode_check CHECK (charge_mode IN ('free', 'paid', 'warranty')),
  CONSTRAINT work_order_state_check CHECK (state IN ('created', 'dispatched', 'refused', 'accepted',
    'in_progress', 'completed', 'verified', 'closed', 'cancelled')));
CREATE INDEX work_order_board ON work_order (tenant_id, state, community_id);
CREATE INDEX work_order_by_assignee ON work_order (tenant_id, assignee_id, state);
CREATE INDEX work_order_newest ON work_order (tenant_id, created_at, id);
CREATE INDEX work_order_of_ticket ON work_order (tenant_id, ticket_id, id);
CREATE TABLE work_order_material (
  tenant_id uuid NOT NULL, id uuid NOT NULL, work_order_id uuid NOT NULL, line bigint NOT NULL,
  name text NOT NULL, quantity numeric NOT NULL, unit text NOT NULL, unit_price numeric NOT NULL,
  amount_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, work_order_id) REFERENCES work_order (tenant_id, id),
  UNIQUE (tenant_id, work_order_id, line));
"""

APPEND_ONLY = ("ticket_entry", "contact_access", "clock_policy")
CHANGEABLE = (
    "community",
    "building",
    "unit",
    "staff",
    "staff_role",
    "number_counter",
    "ticket",
    "clock",
    "work_order",
    "work_order_material",
)


def upgrade() -> None:
    schema.install(op)
    schema.execute(op, TABLES)
    for table in CHANGEABLE:
        schema.protect(op, table)
    for table in APPEND_ONLY:
        schema.protect(op, table, append_only=True)

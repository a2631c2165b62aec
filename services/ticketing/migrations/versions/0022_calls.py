"""Calls, call-backs and phone messages, and the telephone systems that report them."""

from alembic import op

from kit import schema

revision = "0022"
down_revision = "0021"

TABLES = """
CREATE TABLE pbx_link (
  tenant_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, signing_key bytea NOT NULL, dial_url text,
  active boolean NOT NULL, heard_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE call (
  tenant_id uuid NOT NULL, id uuid NOT NULL, pbx_link_id uuid, external_id text, direction text NOT NULL, number
  bytea, number_blind bytea, number_last4 text, line text, extension text, community_id uuid, unit_id uuid,
  person_id uuid, operator_id uuid, state text NOT NULL, rang_at timestamptz NOT NULL, answered_at timestamptz,
  ended_at timestamptz, missed_at timestamptz, result text, note text, tier text, verified_at timestamptz,
  verified_person_id uuid, verified_with jsonb, recording text, recording_until timestamptz,
  recording_expired_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at
  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, pbx_link_id, external_id),
  FOREIGN KEY(tenant_id, pbx_link_id) REFERENCES pbx_link (tenant_id, id),
  CONSTRAINT call_direction_check CHECK (direction IN ('in', 'out')),
  CONSTRAINT call_state_check CHECK (state IN ('dialling', 'ringing', 'answered', 'ended', 'missed')),
  CONSTRAINT call_result_check CHECK (result IN ('resolved', 'ticket', 'message', 'callback', 'transferred',
    'unreachable', 'wrong_number', 'nuisance', 'silent')),
  CONSTRAINT call_tier_check CHECK (tier IN ('first', 'repeat', 'frequent')));
CREATE INDEX call_by_number ON call (tenant_id, number_blind, rang_at);
CREATE INDEX call_by_operator ON call (tenant_id, operator_id, rang_at, id);
CREATE INDEX call_by_person ON call (tenant_id, person_id, rang_at);
CREATE INDEX call_by_state ON call (tenant_id, state, rang_at, id);
CREATE INDEX call_going_on ON call (tenant_id, rang_at) WHERE state IN ('dialling', 'ringing', 'answered');
CREATE INDEX call_newest ON call (tenant_id, rang_at, id);
CREATE TABLE dialing (
  tenant_id uuid NOT NULL, id uuid NOT NULL, call_id uuid NOT NULL, pbx_link_id uuid NOT NULL, extension text
  NOT NULL, state text NOT NULL, attempts bigint NOT NULL, reason text, asked_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, call_id) REFERENCES call (tenant_id, id),
  FOREIGN KEY(tenant_id, pbx_link_id) REFERENCES pbx_link (tenant_id, id),
  CONSTRAINT dialing_state_check CHECK (state IN ('planned', 'sending', 'placed', 'failed')));
CREATE INDEX dialing_of_call ON dialing (tenant_id, call_id);
CREATE TABLE extension (
  tenant_id uuid NOT NULL, id uuid NOT NULL, number text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number));
CREATE TABLE callback (
  tenant_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, state text NOT NULL, due_at timestamptz NOT
  NULL, owner_id uuid, asked_by uuid, call_id uuid, ticket_id uuid, community_id uuid, unit_id uuid, person_id
  uuid, number bytea, number_blind bytea, number_last4 text, matter text, tries bigint NOT NULL, result text,
  settled_by uuid, settled_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at
  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, call_id) REFERENCES call (tenant_id, id),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT callback_kind_check CHECK (kind IN ('missed_call', 'failed_transfer', 'supervisor', 'appointed')),
  CONSTRAINT callback_state_check CHECK (state IN ('due', 'done', 'unreachable', 'dropped')));
CREATE INDEX callback_by_number ON callback (tenant_id, number_blind) WHERE state = 'due';
CREATE INDEX callback_by_owner ON callback (tenant_id, owner_id, state, due_at);
CREATE INDEX callback_of_call ON callback (tenant_id, call_id);
CREATE INDEX callback_of_ticket ON callback (tenant_id, ticket_id);
CREATE INDEX callback_queue ON callback (tenant_id, state, due_at, id);
CREATE TABLE phone_message (
  tenant_id uuid NOT NULL, id uuid NOT NULL, for_id uuid NOT NULL, taken_by uuid NOT NULL, taken_at timestamptz
  NOT NULL, call_id uuid, community_id uuid, unit_id uuid, person_id uuid, caller_name bytea, number bytea,
  number_last4 text, text text NOT NULL, passed_on_at timestamptz NOT NULL, reminders bigint NOT NULL,
  acknowledged_at timestamptz, reply text, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at
  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, call_id) REFERENCES call (tenant_id, id));
CREATE INDEX phone_message_for ON phone_message (tenant_id, for_id, taken_at, id);
CREATE INDEX phone_message_newest ON phone_message (tenant_id, taken_at, id);
CREATE INDEX phone_message_of_call ON phone_message (tenant_id, call_id);
CREATE TABLE pbx_report (
  tenant_id uuid NOT NULL, id uuid NOT NULL, pbx_link_id uuid NOT NULL, kind text NOT NULL, at timestamptz NOT
  NULL, heard_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, pbx_link_id) REFERENCES pbx_link (tenant_id, id));
CREATE TABLE call_ticket (
  tenant_id uuid NOT NULL, id uuid NOT NULL, call_id uuid NOT NULL, ticket_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, call_id, ticket_id),
  FOREIGN KEY(tenant_id, call_id) REFERENCES call (tenant_id, id),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id));
CREATE INDEX call_ticket_of_ticket ON call_ticket (tenant_id, ticket_id);
CREATE TABLE call_transfer (
  tenant_id uuid NOT NULL, id uuid NOT NULL, call_id uuid NOT NULL, at timestamptz NOT NULL, by_id uuid NOT
  NULL, to_id uuid NOT NULL, kind text NOT NULL, result text NOT NULL, text text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, call_id) REFERENCES call (tenant_id, id),
  CONSTRAINT call_transfer_kind_check CHECK (kind IN ('warm', 'blind')),
  CONSTRAINT call_transfer_result_check CHECK (result IN ('connected', 'failed')));
CREATE INDEX call_transfer_of_call ON call_transfer (tenant_id, call_id, at);
CREATE TABLE number_access (
  tenant_id uuid NOT NULL, id uuid NOT NULL, subject text NOT NULL, subject_id uuid NOT NULL, staff_id uuid NOT
  NULL, purpose text NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX number_access_of_subject ON number_access (tenant_id, subject_id, at);
CREATE TABLE frequent_alert (
  tenant_id uuid NOT NULL, id uuid NOT NULL, day date NOT NULL, caller bytea NOT NULL, call_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, day, caller))
"""

APPEND_ONLY = ("pbx_report", "call_ticket", "call_transfer", "number_access", "frequent_alert")
CHANGEABLE = ("pbx_link", "call", "dialing", "extension", "callback", "phone_message")


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in CHANGEABLE:
        schema.protect(op, table)
    for table in APPEND_ONLY:
        schema.protect(op, table, append_only=True)

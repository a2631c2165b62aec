"""Messages, deliveries, the staff inbox, texts of companies and the copies of foreign facts."""

from alembic import op

from kit import schema

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE template_text (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('zh-CN', 'en')), version bigint NOT NULL CHECK (version > 0),
  subject text NOT NULL, body text NOT NULL, written_by uuid NOT NULL, written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code, locale, version));
CREATE TABLE channel_order (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL CHECK (version > 0),
  channels jsonb NOT NULL, written_by uuid NOT NULL, written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, version));
CREATE TABLE message (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL,
  created_at timestamptz NOT NULL, template text NOT NULL,
  legal_kind text NOT NULL CHECK (legal_kind IN ('service', 'dunning', 'marketing')),
  recipient_kind text NOT NULL CHECK (recipient_kind IN ('staff', 'person')), recipient_id uuid NOT NULL,
  in_charge_id uuid, community_id uuid, unit_id uuid, subject_kind text NOT NULL, subject_id uuid NOT NULL,
  urgent boolean NOT NULL, facts jsonb NOT NULL, dedupe_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'unknown', 'unreachable', 'dead')),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, dedupe_key));
CREATE INDEX message_subject ON message (tenant_id, subject_id);
CREATE INDEX message_recipient ON message (tenant_id, recipient_id);
CREATE TABLE delivery (
  tenant_id uuid NOT NULL, id uuid NOT NULL, message_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('in_app', 'email', 'phone_task')),
  state text NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'unknown', 'failed', 'unreachable')),
  attempts bigint NOT NULL, failures bigint NOT NULL, next_at timestamptz, provider_key text NOT NULL,
  text_version bigint, locale text, masked_address text, error_code text,
  created_at timestamptz NOT NULL, ended_at timestamptz,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, message_id, channel),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id));
CREATE INDEX delivery_newest ON delivery (tenant_id, created_at DESC, id DESC);
CREATE INDEX delivery_state ON delivery (tenant_id, state, created_at DESC, id DESC);
CREATE TABLE delivery_attempt (
  tenant_id uuid NOT NULL, id uuid NOT NULL, delivery_id uuid NOT NULL, no bigint NOT NULL,
  started_at timestamptz NOT NULL, ended_at timestamptz,
  outcome text CHECK (outcome IN ('sent', 'failed', 'unknown')), error_code text, detail text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, delivery_id, no),
  FOREIGN KEY (tenant_id, delivery_id) REFERENCES delivery (tenant_id, id));
CREATE TABLE inbox_item (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, message_id uuid NOT NULL,
  template text NOT NULL, title text NOT NULL, body text NOT NULL, urgent boolean NOT NULL,
  subject_kind text NOT NULL, subject_id uuid NOT NULL, community_id uuid,
  created_at timestamptz NOT NULL, read_at timestamptz,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, staff_id, message_id),
  FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id));
CREATE INDEX inbox_item_newest ON inbox_item (tenant_id, staff_id, created_at DESC, id DESC);
CREATE INDEX inbox_item_unread ON inbox_item (tenant_id, staff_id, created_at DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX inbox_item_message ON inbox_item (tenant_id, message_id);
CREATE TABLE staff_projection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, display_name text NOT NULL, status text NOT NULL, locale text NOT NULL,
  roles jsonb NOT NULL, scope text NOT NULL, communities jsonb NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE community_projection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, hotline text, PRIMARY KEY (tenant_id, id));
CREATE TABLE unit_projection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, code text NOT NULL,
  PRIMARY KEY (tenant_id, id))
"""

APPEND_ONLY = ("template_text", "channel_order")
CHANGEABLE = (
    "message",
    "delivery",
    "delivery_attempt",
    "inbox_item",
    "staff_projection",
    "community_projection",
    "unit_projection",
)


def upgrade() -> None:
    schema.install(op)
    schema.execute(op, TABLES)
    for table in APPEND_ONLY:
        schema.protect(op, table, append_only=True)
    for table in CHANGEABLE:
        schema.protect(op, table)

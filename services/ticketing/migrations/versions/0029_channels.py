"""Mailboxes and their mails, keys of other systems and their cases, the e-mail address of a requester."""

from alembic import op

from kit import schema

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE ticket ADD COLUMN contact_email bytea, ADD COLUMN contact_email_blind bytea;
CREATE TABLE channel_key (
  tenant_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL,
  channel text NOT NULL CONSTRAINT channel_key_channel_check
    CHECK (channel IN ('forum', 'complaint_mailbox', 'government_hotline', 'email')),
  communities jsonb NOT NULL, secret_hash bytea NOT NULL, hint text NOT NULL, issued_by uuid NOT NULL,
  last_used_at timestamptz, revoked_at timestamptz, revoked_by uuid, revoked_reason text,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, secret_hash));
CREATE INDEX channel_key_newest ON channel_key (tenant_id, created_at, id);
CREATE TABLE door_refusal (
  tenant_id uuid NOT NULL, id uuid NOT NULL, day date NOT NULL, door text NOT NULL, reason text NOT NULL,
  key_hint text NOT NULL, attempts bigint NOT NULL, last_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, day, door, reason, key_hint));
CREATE INDEX door_refusal_newest ON door_refusal (tenant_id, last_at, id);
CREATE TABLE channel_case (
  tenant_id uuid NOT NULL, id uuid NOT NULL, key_id uuid NOT NULL,
  channel text NOT NULL CONSTRAINT channel_case_channel_check
    CHECK (channel IN ('forum', 'complaint_mailbox', 'government_hotline')),
  outside_no text NOT NULL, ticket_id uuid NOT NULL, community_id uuid NOT NULL, deadline timestamptz,
  content_hash bytea NOT NULL, presses bigint NOT NULL, received_at timestamptz NOT NULL,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, channel, outside_no),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY (tenant_id, key_id) REFERENCES channel_key (tenant_id, id));
CREATE TABLE mailbox (
  tenant_id uuid NOT NULL, id uuid NOT NULL, address text NOT NULL, community_id uuid,
  kind text NOT NULL CONSTRAINT mailbox_kind_check
    CHECK (kind IN ('complaint', 'repair', 'inquiry', 'suggestion', 'help_request')),
  host text, port bigint NOT NULL,
  security text NOT NULL CONSTRAINT mailbox_security_check CHECK (security IN ('tls', 'starttls', 'none')),
  login text, password bytea, folder text NOT NULL, enabled boolean NOT NULL,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, address));
CREATE TABLE mailbox_position (
  tenant_id uuid NOT NULL, id uuid NOT NULL, uid_validity bigint, last_uid bigint NOT NULL, polled_at timestamptz,
  failures bigint NOT NULL, error text, PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES mailbox (tenant_id, id));
CREATE TABLE incoming_mail (
  tenant_id uuid NOT NULL, id uuid NOT NULL, mailbox_id uuid NOT NULL, community_id uuid, message_blind bytea NOT NULL,
  sender bytea, subject bytea NOT NULL, size bigint NOT NULL, received_at timestamptz NOT NULL,
  outcome text NOT NULL CONSTRAINT incoming_mail_outcome_check
    CHECK (outcome IN ('registered', 'added', 'ignored', 'set_aside')),
  reason text, ticket_id uuid, content bytea, settled_at timestamptz, settled_by uuid, settled_note text,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, message_blind),
  FOREIGN KEY (tenant_id, mailbox_id) REFERENCES mailbox (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id));
CREATE INDEX incoming_mail_newest ON incoming_mail (tenant_id, received_at, id);
CREATE INDEX incoming_mail_by_outcome ON incoming_mail (tenant_id, outcome, received_at, id);
CREATE INDEX incoming_mail_of_ticket ON incoming_mail (tenant_id, ticket_id)
""",
    )
    for table in ("channel_key", "door_refusal", "channel_case", "mailbox", "mailbox_position", "incoming_mail"):
        schema.protect(op, table)

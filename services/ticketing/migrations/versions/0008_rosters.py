"""Duty posts, shifts and rosters, so that it is known who is on duty and who stands in."""

from alembic import op

from kit import schema

revision = "0008"
down_revision = "0007"

TABLES = """
CREATE TABLE duty_post (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, kind text NOT NULL, name text NOT NULL,
  minimum_heads bigint NOT NULL, concurrent boolean NOT NULL, deputies jsonb NOT NULL, checklist jsonb NOT NULL,
  active boolean NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, community_id, name),
  CONSTRAINT duty_post_kind_check CHECK (kind IN ('reception', 'hotline', 'gate', 'control_room', 'show_flat',
    'engineering', 'other')),
  CONSTRAINT duty_post_minimum_heads_check CHECK (minimum_heads > 0));
CREATE TABLE roster (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, week date NOT NULL, state text NOT NULL,
  published_by uuid, published_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, community_id, week),
  CONSTRAINT roster_state_check CHECK (state IN ('draft', 'published')));
CREATE TABLE shift_template (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, name text NOT NULL,
  begins bigint NOT NULL, ends bigint NOT NULL, active boolean NOT NULL, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, community_id, name),
  CONSTRAINT shift_template_begins_check CHECK (begins BETWEEN 0 AND 1439),
  CONSTRAINT shift_template_ends_check CHECK (ends BETWEEN 0 AND 1439 AND ends <> begins));
CREATE TABLE duty_shift (
  tenant_id uuid NOT NULL, id uuid NOT NULL, roster_id uuid NOT NULL, community_id uuid NOT NULL,
  post_id uuid NOT NULL, template_id uuid NOT NULL, name text NOT NULL, day date NOT NULL,
  starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, published_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, roster_id) REFERENCES roster (tenant_id, id),
  FOREIGN KEY(tenant_id, post_id) REFERENCES duty_post (tenant_id, id),
  FOREIGN KEY(tenant_id, template_id) REFERENCES shift_template (tenant_id, id),
  CONSTRAINT duty_shift_length_check CHECK (starts_at < ends_at));
CREATE INDEX duty_shift_of_community ON duty_shift (tenant_id, community_id, starts_at);
CREATE INDEX duty_shift_of_post ON duty_shift (tenant_id, post_id, starts_at);
CREATE INDEX duty_shift_of_roster ON duty_shift (tenant_id, roster_id, starts_at);
CREATE TABLE roster_change (
  tenant_id uuid NOT NULL, id uuid NOT NULL, roster_id uuid NOT NULL, shift_id uuid NOT NULL,
  at timestamptz NOT NULL, by uuid NOT NULL, verb text NOT NULL, staff_id uuid, before_id uuid,
  reason text NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, roster_id) REFERENCES roster (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id),
  CONSTRAINT roster_change_verb_check CHECK (verb IN ('added', 'removed', 'replaced', 'swapped')));
CREATE INDEX roster_change_of_roster ON roster_change (tenant_id, roster_id, at, id);
CREATE TABLE roster_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, shift_id uuid NOT NULL, staff_id uuid NOT NULL, stands_in_for uuid,
  removed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id));
CREATE INDEX roster_entry_of_staff ON roster_entry (tenant_id, staff_id) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX roster_entry_once ON roster_entry (tenant_id, shift_id, staff_id) WHERE removed_at IS NULL;
CREATE TABLE swap_request (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, entry_id uuid NOT NULL,
  other_entry_id uuid, requested_by uuid NOT NULL, counterpart_id uuid NOT NULL, reason text NOT NULL,
  state text NOT NULL, decided_by uuid, decided_at timestamptz, answer text, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, entry_id) REFERENCES roster_entry (tenant_id, id),
  FOREIGN KEY(tenant_id, other_entry_id) REFERENCES roster_entry (tenant_id, id),
  CONSTRAINT swap_request_state_check CHECK (state IN ('opened', 'agreed', 'approved', 'declined', 'rejected',
    'withdrawn')));
CREATE INDEX swap_request_newest ON swap_request (tenant_id, community_id, created_at, id);
CREATE UNIQUE INDEX swap_request_open ON swap_request (tenant_id, entry_id) WHERE state IN ('opened', 'agreed')
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in ("duty_post", "shift_template", "roster", "duty_shift", "roster_entry", "swap_request"):
        schema.protect(op, table)
    for table in ("roster_change",):
        schema.protect(op, table, append_only=True)

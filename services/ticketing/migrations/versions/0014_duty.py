"""Who was at a post, the duty log, what was handed up and what is handed over."""

from alembic import op

from kit import schema

revision = "0014"
down_revision = "0013"

TABLES = """
CREATE TABLE escalation (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, subject_kind text NOT NULL,
  subject_id uuid NOT NULL, subject_label text NOT NULL, reason text NOT NULL, raised_by uuid NOT NULL,
  told jsonb NOT NULL, acknowledged_by uuid, acknowledged_at timestamptz, answer text, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT escalation_subject_kind_check CHECK (subject_kind IN ('duty_entry', 'ticket', 'work_order')));
CREATE INDEX escalation_newest ON escalation (tenant_id, community_id, created_at, id);
CREATE INDEX escalation_of_subject ON escalation (tenant_id, subject_id);
CREATE TABLE handover_item (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, post_id uuid NOT NULL, kind text NOT NULL,
  text text NOT NULL, amount_cents bigint, record_id uuid, raised_by uuid, raised_at timestamptz NOT NULL,
  carried bigint NOT NULL, word text, done_by uuid, done_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, post_id) REFERENCES duty_post (tenant_id, id),
  CONSTRAINT handover_item_kind_check CHECK (kind IN ('ticket', 'call_back', 'phone_message', 'key', 'cash_box',
    'item', 'equipment', 'instruction')),
  CONSTRAINT handover_item_word_check CHECK ((done_at IS NULL) = (word IS NULL)));
CREATE INDEX handover_item_of_record ON handover_item (tenant_id, post_id, record_id);
CREATE INDEX handover_item_open ON handover_item (tenant_id, post_id, raised_at) WHERE done_at IS NULL;
CREATE TABLE attendance (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, post_id uuid NOT NULL,
  shift_id uuid NOT NULL, staff_id uuid NOT NULL, relieves uuid, begun_at timestamptz NOT NULL,
  late_seconds bigint NOT NULL, away_since timestamptz, ended_at timestamptz, early_seconds bigint, ending text,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, post_id) REFERENCES duty_post (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id),
  CONSTRAINT attendance_ending_check CHECK (ending IN ('signed_out', 'found_absent', 'left_company')));
CREATE INDEX attendance_newest ON attendance (tenant_id, community_id, begun_at, id);
CREATE INDEX attendance_of_post ON attendance (tenant_id, post_id, begun_at);
CREATE INDEX attendance_of_shift ON attendance (tenant_id, shift_id);
CREATE INDEX attendance_of_staff ON attendance (tenant_id, staff_id, begun_at, id);
CREATE UNIQUE INDEX attendance_open ON attendance (tenant_id, post_id, staff_id, shift_id) WHERE ended_at IS NULL;
CREATE TABLE duty_entry (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, post_id uuid NOT NULL,
  shift_id uuid NOT NULL, at timestamptz NOT NULL, staff_id uuid NOT NULL, kind text NOT NULL, text text NOT NULL,
  handling text, ticket_id uuid, corrects_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, post_id) REFERENCES duty_post (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY(tenant_id, corrects_id) REFERENCES duty_entry (tenant_id, id),
  CONSTRAINT duty_entry_kind_check CHECK (kind IN ('call', 'visit', 'incident', 'instruction', 'equipment',
    'other')));
CREATE INDEX duty_entry_newest ON duty_entry (tenant_id, community_id, at, id);
CREATE INDEX duty_entry_of_post ON duty_entry (tenant_id, post_id, at, id);
CREATE INDEX duty_entry_of_shift ON duty_entry (tenant_id, shift_id, at);
CREATE TABLE duty_gap (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, post_id uuid NOT NULL,
  shift_id uuid NOT NULL, cause text NOT NULL, since timestamptz NOT NULL, until timestamptz,
  length_seconds bigint, covered_by uuid, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, post_id) REFERENCES duty_post (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id),
  CONSTRAINT duty_gap_cause_check CHECK (cause IN ('nobody_came', 'left', 'found_empty', 'left_company')));
CREATE INDEX duty_gap_newest ON duty_gap (tenant_id, community_id, since, id);
CREATE UNIQUE INDEX duty_gap_open ON duty_gap (tenant_id, post_id) WHERE until IS NULL;
CREATE TABLE shift_check (
  tenant_id uuid NOT NULL, id uuid NOT NULL, shift_id uuid NOT NULL, item text NOT NULL, done_by uuid NOT NULL,
  done_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id),
  UNIQUE (tenant_id, shift_id, item));
CREATE TABLE shift_handover (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, community_id uuid NOT NULL, post_id uuid NOT NULL,
  shift_id uuid NOT NULL, state text NOT NULL, off_going_id uuid NOT NULL, off_going_signed_at timestamptz,
  off_going_hash text, on_coming_id uuid, on_coming_signed_at timestamptz, on_coming_hash text, content jsonb,
  refusal_reason text, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, no),
  FOREIGN KEY(tenant_id, post_id) REFERENCES duty_post (tenant_id, id),
  FOREIGN KEY(tenant_id, shift_id) REFERENCES duty_shift (tenant_id, id),
  CONSTRAINT shift_handover_state_check CHECK (state IN ('drafted', 'reviewed', 'signed_both', 'refused')),
  CONSTRAINT shift_handover_two_people_check CHECK (on_coming_id <> off_going_id));
CREATE INDEX shift_handover_newest ON shift_handover (tenant_id, community_id, created_at, id);
CREATE INDEX shift_handover_of_post ON shift_handover (tenant_id, post_id, created_at, id);
CREATE UNIQUE INDEX shift_handover_of_shift ON shift_handover (tenant_id, shift_id) WHERE state <> 'refused';
CREATE TABLE desk_leave (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, post_id uuid NOT NULL,
  shift_id uuid NOT NULL, attendance_id uuid NOT NULL, staff_id uuid NOT NULL, reason text NOT NULL,
  state text NOT NULL, decided_by uuid, decided_at timestamptz, answer text, relief_id uuid, left_at timestamptz,
  ended_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, attendance_id) REFERENCES attendance (tenant_id, id),
  FOREIGN KEY(tenant_id, relief_id) REFERENCES attendance (tenant_id, id),
  CONSTRAINT desk_leave_state_check CHECK (state IN ('requested', 'approved', 'relieved', 'away', 'ended',
    'declined', 'withdrawn')));
CREATE INDEX desk_leave_of_post ON desk_leave (tenant_id, post_id, created_at);
CREATE INDEX desk_leave_of_relief ON desk_leave (tenant_id, relief_id);
CREATE UNIQUE INDEX desk_leave_open ON desk_leave (tenant_id, attendance_id) WHERE state IN ('requested',
    'approved', 'relieved', 'away');
CREATE TABLE handover_line (
  tenant_id uuid NOT NULL, id uuid NOT NULL, handover_id uuid NOT NULL, item_id uuid NOT NULL,
  outcome text NOT NULL, word text, reviewed_by uuid, reviewed_at timestamptz, remark text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, handover_id) REFERENCES shift_handover (tenant_id, id),
  FOREIGN KEY(tenant_id, item_id) REFERENCES handover_item (tenant_id, id),
  UNIQUE (tenant_id, handover_id, item_id))
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in (
        "attendance",
        "desk_leave",
        "duty_gap",
        "escalation",
        "shift_handover",
        "handover_item",
        "handover_line",
    ):
        schema.protect(op, table)
    for table in ("duty_entry", "shift_check"):
        schema.protect(op, table, append_only=True)

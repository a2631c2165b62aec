"""Clock policies are drafted, published with a reason, and replayed over old tickets before."""

from alembic import op

from kit import schema

revision = "0011"
down_revision = "0010"

TABLES = """
ALTER TABLE clock_policy ADD COLUMN IF NOT EXISTS note text;
ALTER TABLE clock_policy ADD COLUMN IF NOT EXISTS changes bigint NOT NULL DEFAULT 0;
CREATE TABLE IF NOT EXISTS clock_policy_draft (
  tenant_id uuid NOT NULL, id uuid NOT NULL, content jsonb NOT NULL, based_on bigint NOT NULL, state text NOT NULL,
  changed_by uuid NOT NULL, changed_at timestamptz NOT NULL, published_version bigint, version bigint NOT NULL,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT clock_policy_draft_state_check CHECK (state IN ('open', 'published', 'discarded')));
CREATE UNIQUE INDEX IF NOT EXISTS clock_policy_draft_open ON clock_policy_draft (tenant_id) WHERE state = 'open';
CREATE TABLE IF NOT EXISTS clock_replay (
  tenant_id uuid NOT NULL, id uuid NOT NULL, draft jsonb, draft_version bigint NOT NULL,
  policy_version bigint NOT NULL, since timestamptz NOT NULL, until timestamptz NOT NULL, state text NOT NULL,
  requested_by uuid NOT NULL, cursor_at timestamptz, cursor_id uuid, tickets_total bigint NOT NULL,
  tickets_done bigint NOT NULL, tickets_changed bigint NOT NULL, counts jsonb NOT NULL, finished_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT clock_replay_state_check CHECK (state IN ('running', 'done', 'failed')));
CREATE UNIQUE INDEX IF NOT EXISTS clock_replay_running ON clock_replay (tenant_id) WHERE state = 'running';
CREATE INDEX IF NOT EXISTS clock_replay_newest ON clock_replay (tenant_id, created_at, id);
CREATE TABLE IF NOT EXISTS clock_replay_finding (
  tenant_id uuid NOT NULL, id uuid NOT NULL, replay_id uuid NOT NULL, ticket_id uuid NOT NULL, code text NOT NULL,
  due_in_force timestamptz, result_in_force text, due_in_draft timestamptz, result_in_draft text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, replay_id) REFERENCES clock_replay (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id));
CREATE INDEX IF NOT EXISTS clock_replay_finding_of_replay ON clock_replay_finding (tenant_id, replay_id, code, id)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in ("clock_policy_draft", "clock_replay", "clock_replay_finding"):
        schema.protect(op, table)

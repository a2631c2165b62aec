"""Answers, scripts, and the recordings a supervisor listens to."""

from alembic import op

from kit import schema

revision = "0023"
down_revision = "0022"

TABLES = """
CREATE TABLE article (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid, topic text NOT NULL, question text NOT NULL,
  answer text NOT NULL, state text NOT NULL, owner_id uuid NOT NULL, review_due date NOT NULL, revision bigint
  NOT NULL, changed_at timestamptz NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT article_topic_check CHECK (topic IN ('fees', 'repair', 'parking', 'renovation', 'handover',
    'rules', 'life', 'safety', 'other')),
  CONSTRAINT article_state_check CHECK (state IN ('published', 'withdrawn')));
CREATE INDEX article_latest ON article (tenant_id, state, changed_at, id);
CREATE TABLE article_revision (
  tenant_id uuid NOT NULL, id uuid NOT NULL, article_id uuid NOT NULL, number bigint NOT NULL, question text NOT
  NULL, answer text NOT NULL, changed_by uuid NOT NULL, at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, article_id, number),
  FOREIGN KEY(tenant_id, article_id) REFERENCES article (tenant_id, id));
CREATE TABLE article_term (
  tenant_id uuid NOT NULL, term text NOT NULL, article_id uuid NOT NULL, weight bigint NOT NULL,
  PRIMARY KEY (tenant_id, term, article_id),
  FOREIGN KEY(tenant_id, article_id) REFERENCES article (tenant_id, id));
CREATE INDEX article_term_of_article ON article_term (tenant_id, article_id);
CREATE TABLE script (
  tenant_id uuid NOT NULL, id uuid NOT NULL, situation text NOT NULL, community_id uuid, steps jsonb NOT NULL,
  active boolean NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT
  NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, situation, community_id),
  CONSTRAINT script_situation_check CHECK (situation IN ('greeting', 'first_caller', 'repeat_caller',
    'frequent_caller', 'transfer', 'closing')));
CREATE TABLE recording_draw (
  tenant_id uuid NOT NULL, id uuid NOT NULL, month date NOT NULL, operator_id uuid NOT NULL, seed text NOT NULL,
  recordings bigint NOT NULL, drawn_by uuid NOT NULL, drawn_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, month, operator_id));
CREATE TABLE recording_check (
  tenant_id uuid NOT NULL, id uuid NOT NULL, draw_id uuid NOT NULL, call_id uuid NOT NULL, community_id uuid,
  operator_id uuid NOT NULL, month date NOT NULL, state text NOT NULL, scores jsonb, score bigint, coaching
  text, checked_by uuid, checked_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, call_id),
  FOREIGN KEY(tenant_id, draw_id) REFERENCES recording_draw (tenant_id, id),
  FOREIGN KEY(tenant_id, call_id) REFERENCES call (tenant_id, id),
  CONSTRAINT recording_check_state_check CHECK (state IN ('open', 'scored')));
CREATE INDEX recording_check_of_draw ON recording_check (tenant_id, draw_id);
CREATE INDEX recording_check_of_month ON recording_check (tenant_id, month, operator_id, id)
"""

APPEND_ONLY = ("article_revision", "recording_draw")
CHANGEABLE = ("article", "article_term", "script", "recording_check")


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in CHANGEABLE:
        schema.protect(op, table)
    for table in APPEND_ONLY:
        schema.protect(op, table, append_only=True)

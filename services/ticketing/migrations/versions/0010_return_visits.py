"""Return visits with their rules, questions, attempts and claims; what decides whom to visit is kept of persons."""

from alembic import op

from kit import schema

revision = "0010"
down_revision = "0009"

TABLES = """
CREATE TABLE visit_rule_set (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, content jsonb NOT NULL, reason text,
  published_by uuid, published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, version));
CREATE TABLE question_set (
  tenant_id uuid NOT NULL, id uuid NOT NULL, cohort text NOT NULL, version bigint NOT NULL, script text NOT NULL,
  script_en text, questions jsonb NOT NULL, published_by uuid, published_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, cohort, version),
  CONSTRAINT question_set_cohort_check CHECK (cohort IN ('complaint', 'repair', 'new_resident',
    'long_time_resident', 'lessee', 'ad_hoc')));
CREATE TABLE return_visit (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, cohort text NOT NULL, label text,
  community_id uuid NOT NULL, building_id uuid, unit_id uuid, person_id uuid, ticket_id uuid, ticket_no text,
  class_l1 text, contact_key text NOT NULL, occasion text NOT NULL, rules_version bigint NOT NULL, owner_id uuid,
  state text NOT NULL, state_since timestamptz NOT NULL, due_from timestamptz NOT NULL, due_at timestamptz NOT NULL,
  call_back_at timestamptz, last_contact_at timestamptz, method text, questions_version bigint, answers jsonb,
  score bigint, comment text, next_action text, visited_at timestamptz, visitor_id uuid, follow_up_id uuid,
  end_reason text, invited_at timestamptz, token_hash bytea, token_expires_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, no),
  UNIQUE (tenant_id, occasion),
  UNIQUE (tenant_id, token_hash),
  FOREIGN KEY(tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY(tenant_id, follow_up_id) REFERENCES ticket (tenant_id, id),
  CONSTRAINT return_visit_cohort_check CHECK (cohort IN ('complaint', 'repair', 'new_resident',
    'long_time_resident', 'lessee', 'ad_hoc')),
  CONSTRAINT return_visit_state_check CHECK (state IN ('due', 'attempted', 'done', 'unreachable', 'cancelled')),
  CONSTRAINT return_visit_method_check CHECK (method IN ('phone', 'home', 'online')),
  CONSTRAINT return_visit_score_check CHECK (score BETWEEN 1 AND 5),
  CONSTRAINT return_visit_done_check CHECK ((state = 'done') = (score IS NOT NULL)));
CREATE INDEX return_visit_open ON return_visit (tenant_id, due_at, id) WHERE state IN ('due', 'attempted');
CREATE INDEX return_visit_by_due ON return_visit (tenant_id, due_at, id);
CREATE INDEX return_visit_by_state ON return_visit (tenant_id, state, due_at, id);
CREATE INDEX return_visit_by_community ON return_visit (tenant_id, community_id, due_at, id);
CREATE INDEX return_visit_by_ticket ON return_visit (tenant_id, ticket_id, due_at);
CREATE INDEX return_visit_by_person ON return_visit (tenant_id, person_id, due_at, id);
CREATE INDEX return_visit_by_unit ON return_visit (tenant_id, unit_id, due_at, id);
CREATE INDEX return_visit_by_contact ON return_visit (tenant_id, contact_key, last_contact_at);
CREATE TABLE visit_attempt (
  tenant_id uuid NOT NULL, id uuid NOT NULL, visit_id uuid NOT NULL, at timestamptz NOT NULL, staff_id uuid NOT NULL,
  method text NOT NULL, outcome text NOT NULL, asked_for text, call_back_at timestamptz, text text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, visit_id) REFERENCES return_visit (tenant_id, id),
  CONSTRAINT visit_attempt_method_check CHECK (method IN ('phone', 'home', 'online')),
  CONSTRAINT visit_attempt_outcome_check CHECK (outcome IN ('no_answer', 'busy', 'wrong_number', 'not_home',
    'asked_later')));
CREATE INDEX visit_attempt_of_visit ON visit_attempt (tenant_id, visit_id, at);
CREATE TABLE visit_claim (
  tenant_id uuid NOT NULL, id uuid NOT NULL, contact_key text NOT NULL, staff_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY(tenant_id, id) REFERENCES return_visit (tenant_id, id));
CREATE INDEX visit_claim_by_contact ON visit_claim (tenant_id, contact_key);
ALTER TABLE owner ADD COLUMN IF NOT EXISTS valid_to date;
ALTER TABLE occupant ADD COLUMN IF NOT EXISTS relation text
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in ("return_visit", "visit_claim"):
        schema.protect(op, table)
    for table in ("visit_rule_set", "question_set", "visit_attempt"):
        schema.protect(op, table, append_only=True)

"""Dunning: what is agreed about it, a case for each payer and home, its stages, contacts and proposals, and since when
each bill is known to have been demanded.

A ticket that was heard of before this has no kind: whether it is an open complaint is unknown, and it holds nothing up
until ticketing states it the next time."""

from alembic import op

from kit import schema

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE dunning_policy (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, valid_from date NOT NULL, minimum_cents bigint NOT NULL CHECK (minimum_cents >= 0),
  response_days bigint NOT NULL CHECK (response_days > 0), before_days bigint NOT NULL CHECK (before_days >= 0),
  open_days bigint NOT NULL CHECK (open_days > 0), reminded_days bigint NOT NULL CHECK (reminded_days > open_days),
  visit_days bigint NOT NULL CHECK (visit_days > reminded_days),
  demand_1_days bigint NOT NULL CHECK (demand_1_days > visit_days),
  demand_2_days bigint NOT NULL CHECK (demand_2_days > demand_1_days),
  lawyer_days bigint NOT NULL CHECK (lawyer_days > demand_2_days),
  litigation_days bigint NOT NULL CHECK (litigation_days > lawyer_days), created_by uuid NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, valid_from));
CREATE TABLE dunning_case (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, no text NOT NULL, community_id uuid NOT NULL, unit_id uuid, payer_id uuid,
  stage text NOT NULL CHECK (stage IN
    ('open', 'reminded', 'visit_due', 'visited', 'demand_1', 'demand_2', 'lawyer', 'litigation')),
  stage_on date NOT NULL, state text NOT NULL CHECK (state IN ('running', 'paused', 'settled', 'closed')),
  held_by text[] NOT NULL CHECK (held_by <@ ARRAY['disputed', 'complaint', 'hardship', 'suspended']),
  open_cents bigint NOT NULL, bills bigint NOT NULL, oldest_due date NOT NULL, next_on date,
  lapses_on date NOT NULL, lapse_warned bigint,
  suspended_at timestamptz, suspended_by uuid, suspension text, suspended_until date,
  hardship_by uuid, hardship text, hardship_until date,
  ended_at timestamptz, ended_by uuid, ending text,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no),
  CHECK ((suspended_at IS NULL) = (suspension IS NULL)), CHECK ((suspended_at IS NULL) = (suspended_by IS NULL)),
  CHECK ((hardship_by IS NULL) = (hardship IS NULL)), CHECK ((hardship_by IS NULL) = (hardship_until IS NULL)),
  CHECK ((state IN ('settled', 'closed')) = (ended_at IS NOT NULL)),
  CHECK ((state = 'closed') = (ending IS NOT NULL)));
CREATE UNIQUE INDEX dunning_case_live ON dunning_case (tenant_id, unit_id, payer_id, community_id)
  NULLS NOT DISTINCT WHERE state IN ('running', 'paused');
CREATE INDEX dunning_case_review ON dunning_case (tenant_id, id) WHERE state IN ('running', 'paused');
CREATE INDEX dunning_case_community ON dunning_case (tenant_id, community_id, id);
CREATE INDEX dunning_case_state ON dunning_case (tenant_id, state, id);
CREATE INDEX dunning_case_unit ON dunning_case (tenant_id, unit_id, id) WHERE unit_id IS NOT NULL;
CREATE INDEX dunning_case_payer ON dunning_case (tenant_id, payer_id, id) WHERE payer_id IS NOT NULL;
CREATE TABLE dunning_step (
  tenant_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, community_id uuid NOT NULL, stage text NOT NULL,
  reached_on date NOT NULL, at timestamptz NOT NULL, by uuid, no text, open_cents bigint NOT NULL,
  bills bigint NOT NULL, oldest_due date NOT NULL, response_by date,
  delivery text CHECK (delivery IN ('delivered', 'undelivered')),
  channel text CHECK (channel IN ('handed', 'posted', 'email')), delivered_on date, proof text, noted_by uuid,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, case_id, stage), UNIQUE (tenant_id, no),
  FOREIGN KEY (tenant_id, case_id) REFERENCES dunning_case (tenant_id, id),
  CHECK ((delivery IS NULL) = (noted_by IS NULL)), CHECK ((delivery IS NULL) = (channel IS NULL)),
  CHECK ((delivery IS NULL) = (delivered_on IS NULL)));
CREATE TABLE dunning_contact (
  tenant_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, community_id uuid NOT NULL,
  at timestamptz NOT NULL, by uuid NOT NULL, way text NOT NULL CHECK (way IN ('phone', 'visit')),
  result text NOT NULL CHECK (result IN ('contacted', 'promised', 'disputed', 'unreachable', 'refused', 'paid')),
  remark text, promised_on date, promised_cents bigint CHECK (promised_cents > 0), owed_cents bigint NOT NULL,
  promise text CHECK (promise IN ('open', 'kept', 'broken', 'replaced')),
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, case_id) REFERENCES dunning_case (tenant_id, id),
  CHECK ((result = 'promised') = (promised_on IS NOT NULL)),
  CHECK ((result = 'promised') = (promised_cents IS NOT NULL)), CHECK ((result = 'promised') = (promise IS NOT NULL)));
CREATE INDEX dunning_contact_case ON dunning_contact (tenant_id, case_id, id);
CREATE UNIQUE INDEX dunning_contact_promise ON dunning_contact (tenant_id, case_id) WHERE promise = 'open';
CREATE TABLE dunning_proposal (
  tenant_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, community_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('lawyer', 'litigation')),
  state text NOT NULL CHECK (state IN ('asked', 'approved', 'rejected', 'lapsed')),
  asked_at timestamptz NOT NULL, asked_by uuid, reason text, decided_at timestamptz, decided_by uuid, answer text,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, case_id) REFERENCES dunning_case (tenant_id, id),
  CHECK (decided_by <> asked_by), CHECK ((state IN ('approved', 'rejected')) = (decided_by IS NOT NULL)));
CREATE INDEX dunning_proposal_case ON dunning_proposal (tenant_id, case_id, id);
CREATE UNIQUE INDEX dunning_proposal_asked ON dunning_proposal (tenant_id, case_id) WHERE state = 'asked';
CREATE TABLE demanded_bill (
  tenant_id uuid NOT NULL, id uuid NOT NULL, demanded_on date NOT NULL, PRIMARY KEY (tenant_id, id));
ALTER TABLE bill ADD COLUMN reminded_at timestamptz;
ALTER TABLE ticket ADD COLUMN kind text;
ALTER TABLE ticket ADD COLUMN unit_id uuid;
ALTER TABLE ticket ADD COLUMN person_id uuid;
ALTER TABLE ticket ADD COLUMN open boolean;
ALTER TABLE ticket ADD COLUMN about_ids uuid[]
""",
    )
    for table in (
        "dunning_policy",
        "dunning_case",
        "dunning_step",
        "dunning_contact",
        "dunning_proposal",
        "demanded_bill",
    ):
        schema.protect(op, table)

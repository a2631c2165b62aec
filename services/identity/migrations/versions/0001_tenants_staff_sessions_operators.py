"""Tenants, staff, roles, credentials, sessions, operators."""

from alembic import op

from kit import schema

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_PLATFORM = """
CREATE TABLE sign_up (
  id uuid PRIMARY KEY, slug text NOT NULL, company_name text NOT NULL, locale text NOT NULL,
  admin_sealed bytea, token_hash bytea NOT NULL UNIQUE,
  state text NOT NULL CHECK (state IN ('pending', 'confirmed', 'expired')),
  expires_at timestamptz NOT NULL, used_at timestamptz, created_at timestamptz NOT NULL);
CREATE UNIQUE INDEX sign_up_slug ON sign_up (slug) WHERE state <> 'expired';
CREATE TABLE tenant_account (
  id uuid PRIMARY KEY, slug text NOT NULL UNIQUE COLLATE "C", name text NOT NULL, locale text NOT NULL,
  plan text NOT NULL, cell text NOT NULL,
  status text NOT NULL CHECK (status IN ('provisioning', 'active', 'suspended')),
  logo_url text, color text, suspend_reason text, suspended_at timestamptz, activated_at timestamptz,
  created_at timestamptz NOT NULL, version bigint NOT NULL);
CREATE TABLE tenant_usage (
  id uuid PRIMARY KEY REFERENCES tenant_account (id), staff bigint NOT NULL, units bigint NOT NULL,
  tickets bigint NOT NULL, last_activity_at timestamptz);
CREATE TABLE saga (
  id uuid PRIMARY KEY REFERENCES tenant_account (id), kind text NOT NULL CHECK (kind IN ('provisioning')),
  state text NOT NULL CHECK (state IN ('running', 'done')), asked bigint NOT NULL,
  created_at timestamptz NOT NULL, finished_at timestamptz);
CREATE TABLE saga_step (
  saga_id uuid NOT NULL REFERENCES saga (id), name text NOT NULL, position bigint NOT NULL, done_at timestamptz,
  PRIMARY KEY (saga_id, name));
CREATE TABLE throttle_counter (key text PRIMARY KEY, free_at timestamptz NOT NULL);
CREATE TABLE operator (
  id uuid PRIMARY KEY, login text NOT NULL UNIQUE, display_name text NOT NULL, password_hash text NOT NULL,
  status text NOT NULL CHECK (status IN ('active', 'left')), totp_sealed bytea, totp_confirmed_at timestamptz,
  totp_step bigint NOT NULL, created_at timestamptz NOT NULL);
CREATE TABLE operator_session (
  id uuid PRIMARY KEY, operator_id uuid NOT NULL REFERENCES operator (id), secret_hash bytea NOT NULL UNIQUE,
  previous_hash bytea, renewed_at timestamptz NOT NULL, started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, ended_at timestamptz,
  address text NOT NULL, user_agent text NOT NULL);
CREATE INDEX operator_session_previous ON operator_session (previous_hash)
"""

_TENANT = """
CREATE TABLE role (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, name_zh text NOT NULL, name_en text NOT NULL,
  default_scope text NOT NULL CHECK (default_scope IN ('tenant', 'community', 'own')),
  permissions jsonb NOT NULL, built_in boolean NOT NULL, position bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code));
CREATE TABLE post (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, name_zh text NOT NULL, name_en text NOT NULL,
  reports_to text, headcount bigint, position bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code));
CREATE TABLE community_projection (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL, name text NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE staff (
  tenant_id uuid NOT NULL, id uuid NOT NULL, display_name text NOT NULL, name_key text NOT NULL COLLATE "C",
  email_sealed bytea, email_blind bytea, mobile_sealed bytea, mobile_blind bytea, mobile_last4 text,
  status text NOT NULL CHECK (status IN ('invited', 'active', 'left')),
  scope text NOT NULL CHECK (scope IN ('tenant', 'community', 'own')),
  reports_to uuid, locale text NOT NULL, access_version bigint NOT NULL, left_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, reports_to) REFERENCES staff (tenant_id, id),
  CHECK (status = 'left' OR email_blind IS NOT NULL OR mobile_blind IS NOT NULL));
CREATE UNIQUE INDEX staff_email ON staff (tenant_id, email_blind) WHERE status <> 'left';
CREATE UNIQUE INDEX staff_mobile ON staff (tenant_id, mobile_blind) WHERE status <> 'left';
CREATE INDEX staff_name ON staff (tenant_id, name_key, id);
CREATE INDEX staff_status ON staff (tenant_id, status);
CREATE INDEX staff_reports_to ON staff (tenant_id, reports_to);
CREATE TABLE staff_role (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, role_code text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, staff_id, role_code),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, role_code) REFERENCES role (tenant_id, code));
CREATE INDEX staff_role_role ON staff_role (tenant_id, role_code);
CREATE TABLE staff_post (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, post_code text NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, staff_id, post_code),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, post_code) REFERENCES post (tenant_id, code));
CREATE INDEX staff_post_post ON staff_post (tenant_id, post_code);
CREATE TABLE staff_community (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, community_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, staff_id, community_id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id),
  FOREIGN KEY (tenant_id, community_id) REFERENCES community_projection (tenant_id, id));
CREATE INDEX staff_community_community ON staff_community (tenant_id, community_id);
CREATE TABLE credential (
  tenant_id uuid NOT NULL, id uuid NOT NULL, password_hash text NOT NULL, changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, id) REFERENCES staff (tenant_id, id));
CREATE TABLE one_time_link (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'password_reset')), token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL, used_at timestamptz, created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, token_hash),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id));
CREATE INDEX one_time_link_staff ON one_time_link (tenant_id, staff_id);
CREATE TABLE session (
  tenant_id uuid NOT NULL, id uuid NOT NULL, staff_id uuid NOT NULL, secret_hash bytea NOT NULL,
  previous_hash bytea, renewed_at timestamptz NOT NULL, started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, ended_at timestamptz, end_reason text,
  address text NOT NULL, user_agent text NOT NULL, version bigint NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, secret_hash),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id));
CREATE INDEX session_previous ON session (tenant_id, previous_hash);
CREATE INDEX session_staff ON session (tenant_id, staff_id, last_seen_at);
CREATE TABLE mail (
  tenant_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, locale text NOT NULL, sealed bytea,
  state text NOT NULL CHECK (state IN ('planned', 'sent', 'given_up')), attempts bigint NOT NULL, problem text,
  created_at timestamptz NOT NULL, sent_at timestamptz, PRIMARY KEY (tenant_id, id))
"""

PLATFORM_TABLES = (
    "sign_up",
    "tenant_account",
    "tenant_usage",
    "saga",
    "saga_step",
    "throttle_counter",
    "operator",
    "operator_session",
)
TENANT_TABLES = (
    "role",
    "post",
    "community_projection",
    "staff",
    "staff_role",
    "staff_post",
    "staff_community",
    "credential",
    "one_time_link",
    "session",
    "mail",
)


def upgrade() -> None:
    schema.install(op)
    schema.execute(op, _PLATFORM)
    for table in PLATFORM_TABLES:
        schema.platform(op, table)
    schema.execute(op, _TENANT)
    for table in TENANT_TABLES:
        schema.protect(op, table)

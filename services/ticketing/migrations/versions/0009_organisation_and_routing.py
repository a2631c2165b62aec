"""Copies of departments, specialist teams and the expert panel; versions of the routing table."""

from alembic import op

from kit import schema

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE department (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text, name text NOT NULL, kind text NOT NULL, parent_id uuid,
  head_id uuid, removed boolean NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE specialist_team (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, property_manager uuid, dedicated_clerk uuid,
  project_delegate uuid, PRIMARY KEY (tenant_id, id));
CREATE INDEX specialist_team_of_community ON specialist_team (tenant_id, community_id);
CREATE TABLE expert_panel (
  tenant_id uuid NOT NULL, id uuid NOT NULL, discipline text NOT NULL, experts jsonb NOT NULL, leader_id uuid,
  PRIMARY KEY (tenant_id, id));
CREATE TABLE routing_table (
  tenant_id uuid NOT NULL, id uuid NOT NULL, version bigint NOT NULL, content jsonb NOT NULL, published_by uuid,
  published_at timestamptz NOT NULL, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, version))
""",
    )
    for table in ("department", "specialist_team", "expert_panel"):
        schema.protect(op, table)
    schema.protect(op, "routing_table", append_only=True)

"""Departments, specialist teams and the expert panel; which department somebody works in."""

from alembic import op

from kit import schema

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE department (
  tenant_id uuid NOT NULL, id uuid NOT NULL, code text, name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('company', 'csc', 'group', 'project_department', 'property_department',
    'community_office', 'engineering', 'finance', 'tender_contract', 'sales', 'design', 'procurement', 'hr', 'security',
    'cleaning')),
  parent_id uuid, head_id uuid, removed_at timestamptz,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES department (tenant_id, id));
CREATE INDEX department_of_head ON department (tenant_id, head_id);
ALTER TABLE staff ADD COLUMN department_id uuid;
ALTER TABLE staff ADD CONSTRAINT staff_department_fkey
  FOREIGN KEY (tenant_id, department_id) REFERENCES department (tenant_id, id) NOT VALID;
CREATE TABLE specialist_team (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL,
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, community_id));
CREATE TABLE team_seat (
  tenant_id uuid NOT NULL, id uuid NOT NULL, team_id uuid NOT NULL,
  seat text NOT NULL CHECK (seat IN ('property_manager', 'dedicated_clerk', 'project_delegate')),
  staff_id uuid NOT NULL, appointed_on date NOT NULL, ended_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES specialist_team (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id));
CREATE UNIQUE INDEX team_seat_taken ON team_seat (tenant_id, team_id, seat) WHERE ended_on IS NULL;
CREATE INDEX team_seat_of_staff ON team_seat (tenant_id, staff_id);
CREATE TABLE expert_panel (
  tenant_id uuid NOT NULL, id uuid NOT NULL,
  discipline text NOT NULL CHECK (discipline IN ('property', 'procurement', 'sales', 'engineering_quality', 'design',
    'marketing', 'legal')),
  version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, discipline));
CREATE TABLE panel_seat (
  tenant_id uuid NOT NULL, id uuid NOT NULL, panel_id uuid NOT NULL,
  seat text NOT NULL CHECK (seat IN ('expert', 'leader')),
  staff_id uuid NOT NULL, appointed_on date NOT NULL, ended_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, panel_id) REFERENCES expert_panel (tenant_id, id),
  FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id));
CREATE UNIQUE INDEX panel_seat_taken ON panel_seat (tenant_id, panel_id, staff_id) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX panel_leader ON panel_seat (tenant_id, panel_id) WHERE seat = 'leader' AND ended_on IS NULL;
CREATE INDEX panel_seat_of_staff ON panel_seat (tenant_id, staff_id)
""",
    )
    for table in ("department", "specialist_team", "team_seat", "expert_panel", "panel_seat"):
        schema.protect(op, table)

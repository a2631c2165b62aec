"""Incidents: one cause behind several tickets, its places, its tickets, its notices; clusters that are none (H5)."""

from alembic import op

from kit import schema

revision = "0027"
down_revision = "0026"

TABLES = """
CREATE TABLE incident (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, community_id uuid NOT NULL, class_l1 text,
  title text NOT NULL, banner text NOT NULL, expected_end_at timestamptz, state text NOT NULL, opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL, cause text, controlled_by uuid, controlled_at timestamptz,
  review_due_at timestamptz, review text, reviewed_by uuid, reviewed_at timestamptz, closed_by uuid,
  closed_at timestamptz, version bigint NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, no),
  CONSTRAINT incident_state_check CHECK (state IN ('opened', 'controlled', 'reviewed', 'closed')));
CREATE INDEX incident_by_state ON incident (tenant_id, state, opened_at, id);
CREATE INDEX incident_by_community ON incident (tenant_id, community_id, state, opened_at, id);
CREATE TABLE incident_place (
  tenant_id uuid NOT NULL, id uuid NOT NULL, incident_id uuid NOT NULL, building_id uuid NOT NULL, unit_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id));
CREATE INDEX incident_place_of_incident ON incident_place (tenant_id, incident_id);
CREATE INDEX incident_place_of_building ON incident_place (tenant_id, building_id);
CREATE TABLE incident_ticket (
  tenant_id uuid NOT NULL, id uuid NOT NULL, incident_id uuid NOT NULL, ticket_id uuid NOT NULL,
  joined_by uuid NOT NULL, joined_at timestamptz NOT NULL, left_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id));
CREATE UNIQUE INDEX incident_ticket_joined ON incident_ticket (tenant_id, ticket_id) WHERE left_at IS NULL;
CREATE INDEX incident_ticket_of_incident ON incident_ticket (tenant_id, incident_id, joined_at);
CREATE TABLE incident_notice (
  tenant_id uuid NOT NULL, id uuid NOT NULL, incident_id uuid NOT NULL, text text NOT NULL, sent_by uuid NOT NULL,
  sent_at timestamptz NOT NULL, tickets bigint NOT NULL, contacts bigint NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id));
CREATE INDEX incident_notice_of_incident ON incident_notice (tenant_id, incident_id, sent_at);
CREATE TABLE cluster_dismissal (
  tenant_id uuid NOT NULL, id uuid NOT NULL, community_id uuid NOT NULL, building_id uuid NOT NULL,
  class_l1 text NOT NULL, reason text NOT NULL, dismissed_by uuid NOT NULL, dismissed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id));
CREATE INDEX cluster_dismissal_of_building ON cluster_dismissal (tenant_id, building_id, class_l1, dismissed_at)
"""


def upgrade() -> None:
    schema.execute(op, TABLES)
    for table in ("incident", "incident_place", "incident_ticket"):
        schema.protect(op, table)
    for table in ("incident_notice", "cluster_dismissal"):
        schema.protect(op, table, append_only=True)

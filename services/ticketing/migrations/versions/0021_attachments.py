"""Files of tickets, sealed in pieces."""

from alembic import op

from kit import schema

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE ticket ADD COLUMN attachment_count bigint NOT NULL DEFAULT 0;
CREATE TABLE attachment (
  tenant_id uuid NOT NULL, id uuid NOT NULL, ticket_id uuid NOT NULL, entry_id uuid NOT NULL, name bytea NOT NULL,
  media_type text NOT NULL, size bigint NOT NULL, sha256 bytea NOT NULL, added_by uuid, added_at timestamptz NOT NULL,
  struck_out_at timestamptz, struck_out_by uuid, struck_out_reason text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES ticket_entry (tenant_id, id));
CREATE INDEX attachment_of_ticket ON attachment (tenant_id, ticket_id, added_at, id);
CREATE TABLE attachment_piece (
  tenant_id uuid NOT NULL, id uuid NOT NULL, attachment_id uuid NOT NULL, position bigint NOT NULL,
  content bytea NOT NULL, PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, attachment_id, position),
  FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachment (tenant_id, id));
ALTER TABLE attachment_piece ALTER COLUMN content SET STORAGE EXTERNAL
""",
    )
    schema.protect(op, "attachment")
    schema.protect(op, "attachment_piece", append_only=True)

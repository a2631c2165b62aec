"""What other services have built on a unit or person: an import they came with is not undone under it."""

from alembic import op

from kit import schema

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE reliance (
  tenant_id uuid NOT NULL, id uuid NOT NULL, subject_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('bill', 'payment', 'ticket')),
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, subject_id, kind))""",
    )
    schema.protect(op, "reliance")

"""Which receipts there are and whose: nobody reads a full name for a receipt that was never written."""

from alembic import op

from kit import schema

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE receipt (
  tenant_id uuid NOT NULL, id uuid NOT NULL, no text NOT NULL, payer_id uuid NOT NULL, received_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, no))""",
    )
    schema.protect(op, "receipt")

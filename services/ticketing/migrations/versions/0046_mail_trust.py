"""Whose word about a sender counts, how much mail opens tickets in a day, and what is kept of it for how long."""

from alembic import op

from kit import schema

revision = "0046"
down_revision = "0045"

INDEXES = {
    "incoming_mail_of_mailbox": "incoming_mail (tenant_id, mailbox_id, outcome, received_at)",
    "incoming_mail_to_forget": """incoming_mail (tenant_id, received_at)
  WHERE forgotten_at IS NULL AND outcome IN ('ignored', 'set_aside')""",
    "contact_access_by_age": "contact_access (tenant_id, at)",
    "number_access_by_age": "number_access (tenant_id, at)",
}


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE mailbox
  ADD COLUMN IF NOT EXISTS believed_server text,
  ADD COLUMN IF NOT EXISTS most_per_sender bigint NOT NULL DEFAULT 20,
  ADD COLUMN IF NOT EXISTS most_per_day bigint NOT NULL DEFAULT 200;
ALTER TABLE incoming_mail
  ADD COLUMN IF NOT EXISTS sender_proven boolean NOT NULL DEFAULT false,
  ADD COLUMN IF NOT EXISTS forgotten_at timestamptz;
ALTER TABLE ticket ADD COLUMN IF NOT EXISTS contact_email_proven boolean;
GRANT DELETE ON contact_access, number_access TO ticketing_app
""",
    )
    with op.get_context().autocommit_block():
        for name, columns in INDEXES.items():
            op.execute(f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {columns}")

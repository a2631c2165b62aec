"""A voided bill names the journal that took it back."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE bill ADD COLUMN void_journal_id uuid")

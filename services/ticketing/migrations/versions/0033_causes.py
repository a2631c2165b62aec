"""What the cause of a ticket comes down to: the causes of a quarter are counted by it (C3.5)."""

from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    op.execute("""
ALTER TABLE ticket ADD COLUMN IF NOT EXISTS cause_kind text""")
    op.execute("""
ALTER TABLE ticket ADD CONSTRAINT ticket_cause_kind_check CHECK (cause_kind IN ('design', 'construction', 'material',
  'ageing', 'maintenance', 'supervision', 'conduct', 'slow_response', 'poor_notice', 'fee_error', 'misuse',
  'third_party', 'other')) NOT VALID""")

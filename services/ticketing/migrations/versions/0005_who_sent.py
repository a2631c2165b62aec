"""Orders know who sent the assignee: nobody alone makes up work, does it and has it billed."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.execute("ALTER TABLE work_order ADD COLUMN IF NOT EXISTS dispatched_by uuid")

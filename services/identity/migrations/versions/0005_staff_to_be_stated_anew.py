"""Facts of a colleague name the department: of those who had one before, every service is told once more."""

from alembic import op

from kit import schema

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE staff ADD COLUMN to_be_stated boolean NOT NULL DEFAULT false")
    # Whoever owns the table sees its rows only while the policy is not forced.
    op.execute("ALTER TABLE staff NO FORCE ROW LEVEL SECURITY")
    op.execute("UPDATE staff SET to_be_stated = true WHERE department_id IS NOT NULL AND status <> 'left'")
    op.execute("ALTER TABLE staff FORCE ROW LEVEL SECURITY")

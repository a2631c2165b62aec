"""Tasks of departments are found by who gave them: mine are those as well (S0-40)."""

from alembic import op

revision = "0059"
down_revision = "0058"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("""
CREATE INDEX CONCURRENTLY IF NOT EXISTS department_task_by_giver
  ON department_task (tenant_id, created_by, state, due_at, id)""")

"""Departments that were renamed before their former names were kept: digests and assessments of theirs still tell what
they were called (S4-41)."""

from alembic import op

revision = "0053"
down_revision = "0052"

# Whoever was called so last, where nobody is called so now.
_CALLED_BEFORE = """
INSERT INTO former_department_name (tenant_id, id, name, department_id)
SELECT called.tenant_id, uuidv7(), called.department, called.department_id
FROM (
  SELECT DISTINCT ON (tenant_id, department) tenant_id, department, department_id
  FROM (
    SELECT tenant_id, department, department_id, last_day FROM department_digest
    UNION ALL
    SELECT tenant_id, department, department_id, last_day FROM department_assessment) AS papers
  ORDER BY tenant_id, department, last_day DESC, department_id) AS called
JOIN department ON department.tenant_id = called.tenant_id AND department.id = called.department_id
  AND department.name <> called.department
WHERE NOT EXISTS (SELECT FROM department other WHERE other.tenant_id = called.tenant_id
  AND other.name = called.department AND NOT other.removed)
ON CONFLICT (tenant_id, name) DO NOTHING
"""
_READ_OR_FILLED = ("department", "department_digest", "department_assessment", "former_department_name")


def upgrade() -> None:
    # Whoever owns the tables sees their rows only while the policy is not forced.
    for table in _READ_OR_FILLED:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(_CALLED_BEFORE)
    for table in _READ_OR_FILLED:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")

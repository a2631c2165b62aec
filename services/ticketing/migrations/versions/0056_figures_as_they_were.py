"""What the figures of the procedure were, version by version: a period is weighed by those of its end (C3.13)."""

from alembic import op

from kit import schema

revision = "0056"
down_revision = "0055"

# Of versions before this one nothing is known; what is in force now counts since the company first set any.
_KNOWN = """
INSERT INTO procedure_version (tenant_id, id, number, content, in_force_from)
SELECT tenant_id, uuidv7(), version, content, created_at FROM procedure_setting
"""


def upgrade() -> None:
    schema.execute(
        op,
        """
CREATE TABLE procedure_version (
  tenant_id uuid NOT NULL, id uuid NOT NULL, number bigint NOT NULL, content jsonb NOT NULL,
  in_force_from timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id), UNIQUE (tenant_id, number))
""",
    )
    # Whoever owns the table sees its rows only while the policy is not forced.
    op.execute("ALTER TABLE procedure_setting NO FORCE ROW LEVEL SECURITY")
    op.execute(_KNOWN)
    op.execute("ALTER TABLE procedure_setting FORCE ROW LEVEL SECURITY")
    schema.protect(op, "procedure_version")

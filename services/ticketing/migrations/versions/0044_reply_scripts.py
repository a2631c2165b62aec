"""Words for replies to complaints stand beside what is said on the telephone (S0-16)."""

from alembic import op

from kit import schema

revision = "0044"
down_revision = "0043"


def upgrade() -> None:
    schema.execute(
        op,
        """
-- squawk-ignore ban-drop-constraint
ALTER TABLE script DROP CONSTRAINT script_situation_check;
ALTER TABLE script ADD CONSTRAINT script_situation_check
  CHECK (situation IN ('greeting', 'first_caller', 'repeat_caller', 'frequent_caller', 'transfer', 'closing',
    'unfounded_reply', 'founded_reply', 'holding_reply')) NOT VALID
""",
    )

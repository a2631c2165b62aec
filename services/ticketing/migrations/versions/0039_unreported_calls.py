"""Calls that were placed by a click and that no telephone system ever reported."""

from alembic import op

from kit import schema

revision = "0039"
down_revision = "0038"


def upgrade() -> None:
    schema.execute(
        op,
        """
-- squawk-ignore ban-drop-constraint
ALTER TABLE call DROP CONSTRAINT call_state_check;
ALTER TABLE call ADD CONSTRAINT call_state_check
  CHECK (state IN ('dialling', 'ringing', 'answered', 'ended', 'missed', 'unreported')) NOT VALID
""",
    )

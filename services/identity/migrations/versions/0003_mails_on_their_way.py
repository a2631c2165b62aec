"""A mail is claimed before it is sent, and its end may be unknown."""

from alembic import op

from kit import schema

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    schema.execute(
        op,
        """
-- the list that replaces it is longer: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE mail DROP CONSTRAINT mail_state_check;
ALTER TABLE mail ADD CONSTRAINT mail_state
  CHECK (state IN ('planned', 'sending', 'sent', 'unknown', 'given_up')) NOT VALID
""",
    )

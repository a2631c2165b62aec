"""Imported price lists know cycles of any number of months up to a year."""

from alembic import op

from kit import schema

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    schema.execute(
        op,
        """
-- the bound that replaces it is wider: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE charge_item DROP CONSTRAINT charge_item_cycle_months_check;
ALTER TABLE charge_item ADD CONSTRAINT charge_item_cycle_months CHECK (cycle_months BETWEEN 0 AND 12) NOT VALID
""",
    )

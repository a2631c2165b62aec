"""Prices by household, by floor and by a company's own formula."""

from alembic import op

from kit import schema

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE price_version ADD COLUMN expression text, ADD COLUMN weights jsonb NOT NULL DEFAULT '[]';
-- the list that replaces it is longer: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE price_version DROP CONSTRAINT price_version_formula_check;
ALTER TABLE price_version ADD CONSTRAINT price_version_formula
  CHECK (formula IN ('area_price', 'fixed', 'household', 'floor_weight', 'expression')) NOT VALID;
ALTER TABLE price_version ADD CONSTRAINT price_version_expression
  CHECK ((formula = 'expression') = (expression IS NOT NULL)) NOT VALID
""",
    )

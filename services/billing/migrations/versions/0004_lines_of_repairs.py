"""Lines of a repair say what they are for, and each material stands on a line of its own."""

from alembic import op

from kit import schema

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE bill_line ADD COLUMN label text;
-- the list that replaces it is longer: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE bill_line DROP CONSTRAINT bill_line_object_kind_check;
ALTER TABLE bill_line ADD CONSTRAINT bill_line_object_kind
  CHECK (object_kind IN ('unit', 'work_order', 'material')) NOT VALID
""",
    )

"""A ticket may be about several colleagues: by itself, by what it repeats and by what it is merged with."""

from alembic import op

from kit import schema

revision = "0003"
down_revision = "0002"

# Whoever owns the table sees its rows only while the policy is not forced. What an older version of the service writes
# meanwhile names one colleague; the next fact of the ticket names them all.
COLUMNS = """
ALTER TABLE accused_projection ADD COLUMN staff_ids jsonb NOT NULL DEFAULT '[]';
ALTER TABLE accused_projection NO FORCE ROW LEVEL SECURITY;
UPDATE accused_projection SET staff_ids = jsonb_build_array(staff_id);
ALTER TABLE accused_projection FORCE ROW LEVEL SECURITY
"""


def upgrade() -> None:
    schema.execute(op, COLUMNS)

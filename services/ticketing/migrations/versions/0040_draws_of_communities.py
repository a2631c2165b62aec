"""The sample of a month is drawn for each community: who reaches one takes nothing from the others (C3.15)."""

from alembic import op

from kit import schema

revision = "0040"
down_revision = "0039"

# The table holds a row for each operator and month: a few thousand in years.
OF_COMMUNITIES = """
ALTER TABLE recording_draw ADD COLUMN IF NOT EXISTS community_id uuid;
-- squawk-ignore ban-drop-constraint
ALTER TABLE recording_draw DROP CONSTRAINT IF EXISTS recording_draw_tenant_id_month_operator_id_key;
-- squawk-ignore constraint-missing-not-valid, disallowed-unique-constraint
ALTER TABLE recording_draw ADD UNIQUE NULLS NOT DISTINCT (tenant_id, month, operator_id, community_id)"""


def upgrade() -> None:
    schema.execute(op, OF_COMMUNITIES)

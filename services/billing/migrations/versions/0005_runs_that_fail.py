"""A run that cannot go on fails visibly. It stays the community's open run until it is resumed or discarded."""

from alembic import op

from kit import schema

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    schema.execute(
        op,
        """
ALTER TABLE billing_run ADD COLUMN failure text;
-- the list that replaces it is longer: no row and no client can miss it
-- squawk-ignore ban-drop-constraint
ALTER TABLE billing_run DROP CONSTRAINT billing_run_state_check;
ALTER TABLE billing_run ADD CONSTRAINT billing_run_state
  CHECK (state IN ('calculating', 'calculated', 'issuing', 'issued', 'discarded', 'failed')) NOT VALID;
-- a community has a run a month: the table is small, and the index is there again before the transaction ends
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX billing_run_open;
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX billing_run_open ON billing_run (tenant_id, community_id)
  WHERE state IN ('calculating', 'calculated', 'issuing', 'failed')
""",
    )

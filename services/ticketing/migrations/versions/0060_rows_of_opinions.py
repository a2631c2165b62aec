"""At which row of the timeline an opinion of the expert panel stands: two of one colleague on one ticket each show the
files they rest on (C3.4)."""

from alembic import op

from kit import schema

revision = "0060"
down_revision = "0059"

# Whoever gave an opinion left the row in the same transaction: of one moment, colleague and discipline there is one.
_ROWS = """
UPDATE consultation SET reply_entry_id = entry.id FROM ticket_entry entry
WHERE entry.tenant_id = consultation.tenant_id AND entry.ticket_id = consultation.ticket_id
  AND entry.verb = 'consult_reply' AND entry.at = consultation.replied_at
  AND entry.actor_id = consultation.replied_by AND entry.details ->> 'discipline' = consultation.discipline
"""
_READ_OR_FILLED = ("consultation", "ticket_entry")


def upgrade() -> None:
    schema.execute(op, "ALTER TABLE consultation ADD COLUMN reply_entry_id uuid")
    # Whoever owns the tables sees their rows only while the policy is not forced.
    for table in _READ_OR_FILLED:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(_ROWS)
    for table in _READ_OR_FILLED:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")

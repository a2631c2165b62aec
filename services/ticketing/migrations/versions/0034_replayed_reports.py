"""A replay looks at daily reports too: K09 belongs to a report, not to a ticket (C3.3)."""

from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.execute("""
ALTER TABLE clock_replay ADD COLUMN IF NOT EXISTS reports_total bigint NOT NULL DEFAULT 0""")
    op.execute("""
ALTER TABLE clock_replay ADD COLUMN IF NOT EXISTS reports_changed bigint NOT NULL DEFAULT 0""")
    op.execute("""
ALTER TABLE clock_replay_finding ADD COLUMN IF NOT EXISTS report_id uuid""")
    op.execute("""
-- squawk-ignore ban-drop-not-null
ALTER TABLE clock_replay_finding ALTER COLUMN ticket_id DROP NOT NULL""")
    op.execute("""
ALTER TABLE clock_replay_finding ADD CONSTRAINT clock_replay_finding_tenant_id_report_id_fkey
  FOREIGN KEY (tenant_id, report_id) REFERENCES daily_report (tenant_id, id) NOT VALID""")
    op.execute("""
ALTER TABLE clock_replay_finding ADD CONSTRAINT clock_replay_finding_about_check
  CHECK (num_nonnulls(ticket_id, report_id) = 1) NOT VALID""")

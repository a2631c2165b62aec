"""What is old enough may be taken away, and is found by its age."""

from alembic import op

revision = "0038"
down_revision = "0037"

INDEXES = {
    "pbx_report_by_age": "pbx_report (tenant_id, heard_at)",
    "dialing_by_age": "dialing (tenant_id, asked_at)",
    "number_counter_by_day": "number_counter (tenant_id, day)",
}


def upgrade() -> None:
    op.execute("GRANT DELETE ON pbx_report, frequent_alert TO ticketing_app")
    with op.get_context().autocommit_block():
        for name, columns in INDEXES.items():
            op.execute(f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {columns}")

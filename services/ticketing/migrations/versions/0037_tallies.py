"""Indexes that the tabs of lists are counted by, per state and community: none walks through all that ever ended."""

from alembic import op

revision = "0037"
down_revision = "0036"

INDEXES = {
    "call_by_community": "call (tenant_id, state, community_id, rang_at)",
    "callback_by_community": "callback (tenant_id, state, community_id)",
    "consultation_by_state": "consultation (tenant_id, state, community_id)",
    "consultation_of_leader": "consultation (tenant_id, leader_id, opened_at, id)",
    "return_visit_by_score": "return_visit (tenant_id, score, due_at, id)",
    "return_visit_of_community": "return_visit (tenant_id, state, community_id, due_at)",
    "ticket_ruled": "ticket (tenant_id, kind, validity, community_id, registered_at)",
}


def upgrade() -> None:
    with op.get_context().autocommit_block():
        for name, columns in INDEXES.items():
            op.execute(f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {columns}")

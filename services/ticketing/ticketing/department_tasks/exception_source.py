"""Tasks of departments that were not done in time (C3.2)."""

from ticketing.exceptions.source import Source, days_since

OVERDUE = Source(
    code="task_overdue",
    link="ticket",
    select=f"""
SELECT d.id AS subject_id, d.community_id, d.ticket_id AS link_id, d.ticket_no AS label, d.state AS about,
  d.due_at AS since, d.assignee_id AS who_id, {days_since("d.due_at")} AS degree
FROM department_task d
WHERE d.tenant_id = :tenant_id AND d.state IN ('open', 'blocked') AND d.due_at < :now""",  # noqa: S608  # constants
)

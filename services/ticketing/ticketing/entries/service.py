"""Writes the timeline: every change of a ticket leaves a row."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from kit.work import Work
from ticketing.entries.models import TicketEntry
from ticketing.tickets.steps import Step


class Timeline:
    def __init__(self, work: Work) -> None:
        self.work = work

    def write(self, ticket_id: UUID, step: Step, **entry: Any) -> UUID:
        """Add a row to the timeline of a ticket and return its id."""
        row = self.entry(ticket_id, step, **entry)
        self.work.session.add(row)
        return row.id

    def entry(
        self,
        ticket_id: UUID,
        step: Step,
        *,
        text: str | None = None,
        public: bool = False,
        channel: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> TicketEntry:
        """A row that somebody else writes together with its ticket."""
        principal = self.work.principal
        return TicketEntry(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            ticket_id=ticket_id,
            at=self.work.now,
            actor_id=principal.id if principal.realm == "staff" else None,
            verb=step.verb,
            from_state=step.from_state,
            to_state=step.to_state,
            from_handler_id=step.from_handler_id,
            to_handler_id=step.to_handler_id,
            dwell_seconds=step.dwell_seconds,
            visibility="public" if public else "internal",
            channel=channel,
            text=text,
            details=details,
        )

"""Writes the timeline: every change of a ticket leaves a row."""

from typing import Any
from uuid import UUID

from kit.work import Work
from ticketing.entries.models import TicketEntry
from ticketing.tickets.models import Step


class Timeline:
    def __init__(self, work: Work) -> None:
        self.work = work

    def write(
        self,
        ticket_id: UUID,
        step: Step,
        *,
        text: str | None = None,
        public: bool = False,
        channel: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> TicketEntry:
        principal = self.work.principal
        entry = TicketEntry(
            tenant_id=self.work.tenant_id,
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
        self.work.session.add(entry)
        return entry

"""Hands any record of the desk up to the supervisor (S1-36)."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.repository import Repository
from kit.work import Work
from ticketing.duty_entries.repository import DutyEntryRepository
from ticketing.escalations.models import Escalation
from ticketing.escalations.repository import EscalationRepository
from ticketing.escalations.schemas import EscalationRead, RaiseEscalation
from ticketing.escalations.supervisors import supervisors_of
from ticketing.tickets.errors import ConflictOfInterest
from ticketing.tickets.repository import TicketRepository
from ticketing.work_orders.repository import WorkOrderRepository

RECORDS: dict[str, type[Repository[Any]]] = {
    "duty_entry": DutyEntryRepository,
    "ticket": TicketRepository,
    "work_order": WorkOrderRepository,
}
"""Where the records of each kind are found; a record has a community and a number or a text"""
LABEL = 40
"""characters of an entry that stand for it"""


class EscalationService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.escalations = EscalationRepository(work)

    async def hand_up(self, data: RaiseEscalation) -> Escalation:
        record = await RECORDS[data.subject_kind](self.work).find(data.subject_id)
        if record is None:
            raise InvalidFields([FieldError("subject_id", "unknown_record")])
        tickets = TicketRepository(self.work)
        ticket_id = record.id if data.subject_kind == "ticket" else getattr(record, "ticket_id", None)
        accused = await tickets.accused(await tickets.known([ticket_id])) if ticket_id is not None else set()
        told = await supervisors_of(self.work, record.community_id, but={self.work.principal.id, *accused})
        escalation = Escalation(
            id=uuid7(),
            community_id=record.community_id,
            subject_kind=data.subject_kind,
            subject_id=record.id,
            subject_label=record.no if hasattr(record, "no") else record.text[:LABEL],
            reason=data.reason,
            raised_by=self.work.principal.id,
            told=[str(id) for id in told],
            created_at=self.work.now,
        )
        self.escalations.add(escalation)
        self.work.record(escalation, facts.EscalationRaised(**_facts(escalation), recipients=told))
        return escalation

    async def acknowledge(self, id: UUID, expected: int, answer: str) -> Escalation:
        """Never by whom the matter is about, though it was handed up before that was known: those above them do.
        Raises AlreadyAcknowledged, OwnEscalation, ConflictOfInterest."""
        escalation = await self.escalations.get(id, expected, lock=True)
        if await self.escalations.about_me(escalation):
            raise ConflictOfInterest
        escalation.acknowledge(self.work.principal.id, answer, self.work.now)
        self.work.record(escalation, facts.EscalationAcknowledged(**_facts(escalation)))
        return escalation

    async def read(self, escalation: Escalation) -> EscalationRead:
        await self.work.session.flush()
        return EscalationRead(**(await self.escalations.line(escalation.id))._mapping)


def _facts(escalation: Escalation) -> dict[str, Any]:
    return {
        "community_id": escalation.community_id,
        "subject_kind": escalation.subject_kind,
        "subject_id": escalation.subject_id,
        "raised_by": escalation.raised_by,
    }

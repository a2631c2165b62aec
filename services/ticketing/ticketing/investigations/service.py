"""Begins and concludes the investigation of a complaint."""

from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.investigations import schemas
from ticketing.investigations.errors import ChecklistIncomplete
from ticketing.investigations.models import CHECKLIST, Investigation
from ticketing.investigations.repository import InvestigationRepository
from ticketing.organisations.service import OrganisationService
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService


class InvestigationService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.investigations = InvestigationRepository(work)

    async def begin(self, id: UUID, expected: int) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("investigate", self.work.now)
        begun = Investigation(ticket_id=ticket.id, begun_by=self.work.principal.id, begun_at=self.work.now, evidence=[])
        self.investigations.add(begun)
        return await self.tickets.stated(ticket, step)

    async def conclude(self, id: UUID, expected: int, data: schemas.ConcludeInvestigation) -> Ticket:
        """Raises ChecklistIncomplete, and InvalidFields for a department or somebody nobody knows."""
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("conclude", self.work.now)
        missing = [check for check in CHECKLIST if check not in data.checks]
        if missing:
            raise ChecklistIncomplete(missing=missing)
        responsible = data.responsible_department
        responsible = await OrganisationService(self.work).department("responsible_department", responsible)
        if data.responsible_id is not None and await StaffRepository(self.work).find(data.responsible_id) is None:
            raise InvalidFields([FieldError("responsible_id", "unknown")])
        found = await self.investigations.of_ticket(ticket.id)
        assert found is not None, "a ticket is investigated before it is concluded"
        found.evidence = list(data.evidence)
        found.concluded_by, found.concluded_at = self.work.principal.id, self.work.now
        ticket.cause, ticket.cause_kind = data.cause, data.cause_kind
        ticket.responsible_department, ticket.responsible_id = responsible, data.responsible_id
        details = {"department": responsible, "evidence": list(data.evidence), "cause_kind": data.cause_kind}
        return await self.tickets.stated(ticket, step, text=data.cause, details=details)

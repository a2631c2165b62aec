"""What owners say against a split that is disclosed, taken down at the desk and answered before anything is billed."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.allocation_objections.models import OPEN, UPHELD, AllocationObjection
from billing.allocation_objections.repository import ObjectionRepository
from billing.allocation_objections.schemas import AnswerAllocationObjection, ObjectToAllocation
from billing.allocations.models import Allocation
from billing.allocations.repository import AllocationRepository
from billing.allocations.service import AllocationService, fact
from billing.tickets.repository import TicketRepository
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class ObjectionService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.allocations = AllocationRepository(work)
        self.objections = ObjectionRepository(work)

    async def take(self, id: UUID, expected: int, wanted: ObjectToAllocation) -> None:
        """Raises AllocationNotDisclosed, ObjectionWaiting, InvalidFields."""
        allocation = await self.allocations.get(id, expected, lock=True)
        allocation.take_objection()
        unit_id = await self.allocations.share_of(id, wanted.unit_code)
        if unit_id is None:
            raise InvalidFields([FieldError("unit_code", "unknown_unit", wanted.unit_code)])
        if wanted.ticket_id is not None:
            await self._check_ticket(wanted.ticket_id, allocation.community_id)
        objection = AllocationObjection(
            id=uuid7(),
            allocation_id=id,
            community_id=allocation.community_id,
            unit_id=unit_id,
            reason=wanted.reason,
            ticket_id=wanted.ticket_id,
            state=OPEN,
            raised_at=self.work.now,
            raised_by=self.work.principal.id,
        )
        await self.objections.keep(objection)
        self.work.record(allocation, published.AllocationObjected(**self._about(allocation, objection)))

    async def answer(self, id: UUID, expected: int, wanted: AnswerAllocationObjection) -> UUID:
        """Upheld, the whole becomes void: each share depends on the others. Returns the allocation. Raises
        ObjectionAnswered, SecondPersonRequired."""
        found = await self.objections.get(id)
        allocation = await self.allocations.get(found.allocation_id, expected, lock=True)
        objection = await self.objections.get(id, lock=True)
        objection.settle(self.work.principal.id, self.work.now, wanted.answer, wanted.outcome)
        await self.work.session.flush()
        about = self._about(allocation, objection)
        self.work.record(allocation, published.AllocationObjectionAnswered(outcome=wanted.outcome, **about))
        if wanted.outcome == UPHELD:
            await AllocationService(self.work).make_void(allocation, wanted.answer)
        return allocation.id

    async def _check_ticket(self, ticket_id: UUID, community_id: UUID) -> None:
        of = await TicketRepository(self.work).community_of(ticket_id)
        if of is None:
            raise InvalidFields([FieldError("ticket_id", "unknown_record")])
        if of != community_id:
            raise InvalidFields([FieldError("ticket_id", "of_another_community")])

    def _about(self, allocation: Allocation, objection: AllocationObjection) -> dict[str, Any]:
        return fact(allocation) | {
            "objection_id": objection.id,
            "unit_id": objection.unit_id,
            "raised_by": objection.raised_by,
        }

"""Lists exceptions and notes who has seen them."""

from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.paging import AnyRow
from kit.work import Work
from ticketing.calls.repository import CallRepository
from ticketing.exceptions import errors
from ticketing.exceptions.models import ExceptionAcknowledgement
from ticketing.exceptions.repository import ExceptionFilter, ExceptionRepository
from ticketing.exceptions.schemas import AcknowledgeExceptionRow, ExceptionPageRead, ExceptionRead
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.tickets.repository import TicketRepository


class ExceptionService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.exceptions = ExceptionRepository(work)
        self.rules = ProcedureRuleService(work)

    async def page(self, wanted: ExceptionFilter, cursor: str | None, limit: int) -> ExceptionPageRead:
        rules = await self.rules.in_force()
        rows, following = await self.exceptions.page_of(wanted, rules, cursor, limit)
        return ExceptionPageRead(
            items=[ExceptionRead(**row._mapping) for row in rows],
            next_cursor=following,
            counts=await self.exceptions.counts(wanted.community_id, rules),
        )

    async def counts(self, community_id: UUID | None) -> dict[str, int]:
        return await self.exceptions.counts(community_id, await self.rules.in_force())

    async def acknowledge(self, data: AcknowledgeExceptionRow) -> None:
        """It comes back when it gets worse. Raises a refusal when it is over or worse than what was read, and
        ConflictOfInterest where it hangs on a complaint about me."""
        found = await self.exceptions.one(data.source, data.subject_id, await self.rules.in_force())
        if found is None:
            raise errors.ExceptionOver
        await self._refuse_accused(found)
        if found.degree > data.degree:
            raise errors.ExceptionWorsened(degree=found.degree)
        seen = self.exceptions.add(
            ExceptionAcknowledgement(
                id=uuid7(),
                source=data.source,
                subject_id=data.subject_id,
                community_id=found.community_id,
                degree=found.degree,
                note=data.note,
                acknowledged_by=self.work.principal.id,
                acknowledged_at=self.work.now,
            )
        )
        stated = facts.ExceptionAcknowledged(
            source=data.source,
            subject_id=data.subject_id,
            community_id=found.community_id,
            degree=found.degree,
            acknowledged_by=self.work.principal.id,
        )
        self.work.publish(stated, seen.id, 1)

    async def _refuse_accused(self, found: AnyRow) -> None:
        tickets = TicketRepository(self.work)
        about = list(await tickets.known([found.ticket_id])) if found.ticket_id is not None else []
        if found.call_id is not None:
            about += await CallRepository(self.work).spoken_about(found.call_id)
        await tickets.refuse_me(*about)

"""Reads over visits, and taking the next one."""

from uuid import UUID

from msgspec.structs import asdict, replace

from kit.work import Work
from ticketing.case_parties.repository import CasePartyRepository
from ticketing.contacts.service import ContactService
from ticketing.question_sets.schemas import QuestionSetRead
from ticketing.question_sets.service import QuestionSetService
from ticketing.return_visits.codes import QUEUE
from ticketing.return_visits.errors import QuietHours
from ticketing.return_visits.repository import ReturnVisitRepository
from ticketing.return_visits.schemas import (
    ClaimRead,
    VisitAttemptRead,
    VisitDetailRead,
    VisitNamesRead,
    VisitRead,
)
from ticketing.return_visits.service import ReturnVisitService
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withheld import Withholding
from ticketing.turns.repository import TurnRepository
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository
from ticketing.visit_queues.schemas import NextVisitRead, TakeNextVisit, VisitPageRead, VisitRowRead
from ticketing.visit_rules.quiet_hours import is_quiet


class VisitQueueService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.queue = VisitQueueRepository(work)

    async def page(self, wanted: VisitFilter, cursor: str | None, limit: int) -> VisitPageRead:
        rows, following = await self.queue.lines(wanted, cursor, limit)
        return VisitPageRead(
            items=await Withholding(self.work).shown(VisitRowRead(*row) for row in rows),
            next_cursor=following,
            **asdict(await self.queue.tally(wanted)),
        )

    async def read(self, id: UUID) -> VisitDetailRead:
        visits, me = ReturnVisitRepository(self.work), self.work.principal.id
        visit = await visits.get(id)
        sets = QuestionSetService(self.work)
        asked = (
            await sets.current(visit.cohort)
            if visit.questions_version is None
            else await sets.at(visit.cohort, visit.questions_version)
        )
        ticket = await TicketRepository(self.work).beyond_reach(visit.ticket_id) if visit.ticket_id else None
        claim = await self.queue.claim(id) if visit.open else None
        shown = await Withholding(self.work).shown_one(VisitRead.of(visit))
        names = VisitNamesRead(**(await self.queue.names(visit))._mapping)
        if shown.follow_up_id is None:
            names = replace(names, follow_up_no=None)
        return VisitDetailRead(
            version=visit.version,
            visit=shown,
            names=replace(names, unit=None) if shown.withheld else names,
            contact=None if ticket is None else await ContactService(self.work).masked(ticket, accused=shown.withheld),
            questions=QuestionSetRead.of(asked),
            attempts=[VisitAttemptRead(**row._mapping) for row in await visits.attempts(id)],
            claim=ClaimRead(**claim._mapping) if claim is not None else None,
            quiet=is_quiet(self.work.now),
            own_case=shown.withheld or await CasePartyRepository(self.work).has_part(visit.ticket_id, me),
        )

    async def take_next(self, part: TakeNextVisit) -> NextVisitRead:
        """Raises QuietHours at night: the next visit is a call."""
        if is_quiet(self.work.now):
            raise QuietHours
        visits = ReturnVisitRepository(self.work)
        await TurnRepository(self.work).take(QUEUE)
        found = await visits.next_to_call(self.work.principal.id, part.cohort, part.community_id)
        if found is None:
            return NextVisitRead(visit_id=None)
        await ReturnVisitService(self.work).claim(found.id)
        return NextVisitRead(visit_id=found.id)

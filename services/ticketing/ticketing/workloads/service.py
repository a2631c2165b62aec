"""What was done and what is left."""

from datetime import date, timedelta
from uuid import UUID

from kit import clock
from kit.paging import AnyRow
from kit.problems import NotFound
from kit.work import Work
from ticketing.caller_tiers.repository import CallerTierRepository
from ticketing.calls.tiers import WINDOW
from ticketing.contacts.service import ContactService
from ticketing.places.repository import PlaceRepository
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withholding import without_requester
from ticketing.workloads.repository import Untold, WorkloadRepository
from ticketing.workloads.schemas import (
    DepartmentLoadRead,
    OperatorLoadRead,
    TeamRead,
    WatchedCustomerRead,
    WatchedCustomersRead,
    WorkRecordLineRead,
    WorkRecordRead,
)

DONE_WITHIN = timedelta(days=7)


class WorkloadService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.loads = WorkloadRepository(work)

    async def team(self, first: date, last: date) -> TeamRead:
        since, until = clock.midnight(first), clock.midnight(last + timedelta(days=1))
        scores = await self.loads.scores(since, until)
        rows = await self.loads.operators(since, until)
        return TeamRead(
            operators=[
                OperatorLoadRead(
                    operator_id=row.operator_id,
                    operator_name=row.operator_name,
                    answered=row.answered,
                    placed=row.placed,
                    in_time=row.in_time,
                    seconds=None if row.seconds is None else round(row.seconds),
                    checked=scores.get(row.operator_id, (0, None))[0],
                    score=scores.get(row.operator_id, (0, None))[1],
                )
                for row in rows
            ],
            missed=await self.loads.missed(since, until),
        )

    async def departments(self, community_id: UUID | None) -> list[DepartmentLoadRead]:
        rows = await self.loads.departments(community_id, self.work.now - DONE_WITHIN)
        return [DepartmentLoadRead(**row._mapping) for row in rows]

    async def watched(self, community_id: UUID | None, why: str | None) -> WatchedCustomersRead:
        since = self.work.now - WINDOW
        about_me = await TicketRepository(self.work).all_about_me()
        tiers = await CallerTierRepository(self.work).as_if_never(about_me, since=since)
        untold = Untold(tickets=about_me, tiers=tiers)
        return WatchedCustomersRead(
            items=[_customer(row) for row in await self.loads.watched(community_id, since, why, untold)],
            counts=await self.loads.watched_counts(community_id, since, untold),
        )

    async def record_of(self, community_id: UUID, day: date) -> WorkRecordRead:
        """The work record of one day (E1-04), callers masked; of a complaint about whoever reads it, not at all."""
        place = await PlaceRepository(self.work).locate(community_id, None)
        if place is None:
            raise NotFound
        begin = clock.midnight(day)
        lines = []
        rows = await self.loads.record_of(community_id, begin, clock.midnight(day + timedelta(days=1)))
        about_me = await TicketRepository(self.work).those_about_me({row[0].id for row in rows})
        for row in rows:
            ticket = row[0]
            contact = await ContactService(self.work).masked(ticket, accused=False)
            line = WorkRecordLineRead(
                no=ticket.no,
                kind=ticket.kind,
                registered_at=ticket.registered_at,
                caller=" ".join(filter(None, (contact.name, contact.phone))) or None,
                unit_code=row.unit_code,
                place=ticket.place,
                content=ticket.title,
                dispatched_to=ticket.department or row.handler_name,
                signed_by=row.worker_name or row.handler_name,
                result=ticket.result,
                replied_at=ticket.replied_at,
                recorder=row.recorder_name,
            )
            lines.append(without_requester(line) if ticket.id in about_me else line)
        return WorkRecordRead(community_name=place.name, day=day, lines=lines)


def _customer(row: AnyRow) -> WatchedCustomerRead:
    """What is about whoever reads it is on a line of its own that names nobody."""
    own = {name: row._mapping[name] for name in WatchedCustomerRead.own_fields("ticket_id")}
    line = WatchedCustomerRead(**own, ticket_id=row.ticket_ids[0])
    return without_requester(line) if row.about_me else line

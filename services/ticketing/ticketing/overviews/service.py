"""Reads over many tickets."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from msgspec.structs import asdict, replace

from kit import clock
from kit.paging import AnyRow
from kit.problems import NotFound
from kit.work import Work
from ticketing.contacts.service import ContactService
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.overviews.schemas import (
    HistoryRead,
    MyDayCountsRead,
    MyDayRead,
    TicketPageRead,
    TicketRowRead,
    UnitTicketsRead,
)
from ticketing.places.repository import PlaceRepository
from ticketing.routings.repository import RoutingRepository
from ticketing.tickets.withheld import Withholding
from ticketing.work_orders.repository import WorkOrderRepository
from ticketing.work_orders.schemas import WorkOrderBriefRead

TILE = 50
REPEAT_WINDOW = timedelta(days=90)
NIGHT = timedelta(hours=12)
SIMILAR_WINDOW = timedelta(days=30)


class OverviewService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = OverviewRepository(work)

    async def page(
        self, wanted: TicketFilter, cursor: str | None, limit: int, *, centre_reply: bool = False
    ) -> TicketPageRead:
        """`centre_reply`: only those whose customer waits for the reply of the centre."""
        if centre_reply:
            wanted = replace(wanted, centre_reply=await RoutingRepository(self.work).current())
        if wanted.no is not None:
            wanted = replace(wanted, no=wanted.no.strip().upper() or None)
        rows, following = await self.tickets.newest(wanted, cursor, limit)
        return TicketPageRead(
            items=(await self._lists(rows))[0],
            next_cursor=following,
            **asdict(await self.tickets.tally(wanted)),
        )

    async def my_day(self, community_id: UUID | None) -> MyDayRead:
        """Mine to do, mine at risk, waiting for anybody in my reach, promised by me, my work orders; in one community
        or all of my reach. The day of who works late goes on into the night: what is due in two hours is no matter of
        tomorrow."""
        me = self.work.principal.id
        until = max(clock.midnight(self.work.today + timedelta(days=1)), self.work.now + NIGHT)
        mine = TicketFilter(handler_id=me, community_id=community_id)
        waiting = TicketFilter(state="registered", community_id=community_id)
        at_risk = TicketFilter(accountable_id=me, community_id=community_id, open_only=True, clock="at_risk")
        orders = await WorkOrderRepository(self.work).assigned_to(me, TILE)
        overdue, risky, unaccepted = await self.tickets.numbers(
            replace(mine, clock="overdue"), replace(mine, clock="at_risk"), waiting
        )
        due, risks, unaccepted_rows, promised = await self._lists(
            await self.tickets.due_before(mine, until, TILE),
            await self.tickets.latest(at_risk, TILE),
            await self.tickets.most_pressing(waiting, TILE),
            await self.tickets.promised_before(mine, until, TILE),
        )
        return MyDayRead(
            counts=MyDayCountsRead(overdue=overdue, at_risk=risky, waiting=unaccepted),
            due=due,
            at_risk=risks,
            waiting=unaccepted_rows,
            promised=promised,
            work_orders=await Withholding(self.work).shown(WorkOrderBriefRead(**row._mapping) for row in orders),
        )

    async def similar(self, wanted: TicketFilter) -> list[TicketRowRead]:
        """Open tickets of the last 30 days in this building or community and class: perhaps the same matter."""
        recent = replace(wanted, open_only=True, registered_since=self.work.now - SIMILAR_WINDOW)
        return (await self._lists(await self.tickets.latest(recent, TILE)))[0]

    async def per_unit(self, building_id: UUID) -> list[UnitTicketsRead]:
        if await PlaceRepository(self.work).building(building_id) is None:
            raise NotFound
        return [UnitTicketsRead(**row._mapping) for row in await self.tickets.per_unit(building_id)]

    async def history(self, wanted: TicketFilter) -> HistoryRead:
        totals = await self.tickets.totals(wanted, self.work.now - REPEAT_WINDOW)
        open, latest = await self._lists(
            await self.tickets.latest(replace(wanted, open_only=True), TILE), await self.tickets.latest(wanted, 10)
        )
        return HistoryRead(
            open=open,
            latest=latest,
            total=totals.total,
            in_90_days=totals.recent,
        )

    async def history_of_phone(self, phone: str) -> HistoryRead:
        return await self.history(TicketFilter(phone_blind=await ContactService(self.work).blind(phone)))

    async def _lists(self, *lists: Sequence[AnyRow]) -> list[list[TicketRowRead]]:
        """Whom a complaint is about does not see which unit it came from."""
        shown = iter(await Withholding(self.work).shown([TicketRowRead(*row) for rows in lists for row in rows], "id"))
        return [[next(shown) for _ in rows] for rows in lists]

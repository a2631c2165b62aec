"""Work orders put together for reading: one order, the list, the dispatch board."""

from uuid import UUID

from msgspec.structs import asdict

from kit.work import Work
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withheld import Withholding
from ticketing.work_orders.codes import ON_THE_BOARD
from ticketing.work_orders.repository import OrderFilter, WorkOrderRepository
from ticketing.work_orders.schemas import (
    BoardColumnRead,
    BoardRead,
    MaterialRead,
    OrderEntryRead,
    WorkOrderBriefRead,
    WorkOrderDetailRead,
    WorkOrderPageRead,
    WorkOrderRead,
)
from ticketing.work_orders.transitions import possible


class BoardService:
    def __init__(self, work: Work) -> None:
        self.orders = WorkOrderRepository(work)
        self.tickets = TicketRepository(work)
        self.lines = Withholding(work)

    async def read(self, id: UUID) -> WorkOrderDetailRead:
        order = await self.orders.get(id)
        names = await self.orders.names(order)
        accused = await self.tickets.about([await self.tickets.beyond_reach(order.ticket_id)], order.assignee_id)
        shown = await self.lines.shown_one(WorkOrderRead.of(order))
        return WorkOrderDetailRead(
            version=order.version,
            order=shown,
            unit_code=None if shown.withheld else names.unit_code,
            assignee_name=names.assignee_name,
            material=[
                MaterialRead(**{name: getattr(line, name) for name in MaterialRead.__struct_fields__})
                for line in await self.orders.material(id)
            ],
            possible=possible(order.state, accused=accused),
            entries=[OrderEntryRead(**row._mapping) for row in await self.orders.entries(order)],
        )

    async def page(self, wanted: OrderFilter, cursor: str | None, limit: int) -> WorkOrderPageRead:
        rows, following = await self.orders.newest(wanted, cursor, limit)
        return WorkOrderPageRead(
            items=await self.lines.shown(WorkOrderBriefRead(**row._mapping) for row in rows),
            next_cursor=following,
            **asdict(await self.orders.tally(wanted)),
        )

    async def board(self, wanted: OrderFilter) -> BoardRead:
        counts = (await self.orders.tally(wanted, ended=())).counts
        columns: dict[str, list[WorkOrderBriefRead]] = {state: [] for state in ON_THE_BOARD}
        queued = (WorkOrderBriefRead(**row._mapping) for row in await self.orders.board(wanted))
        for order in await self.lines.shown(queued):
            columns[order.state].append(order)
        return BoardRead(
            columns=[
                BoardColumnRead(state=state, count=counts.get(state, 0), orders=orders)
                for state, orders in columns.items()
            ]
        )

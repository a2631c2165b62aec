"""Work orders over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.contacts.schemas import UnmaskedContactRead
from ticketing.tickets.withheld import Withholding
from ticketing.work_orders import schemas
from ticketing.work_orders.boards import BoardService
from ticketing.work_orders.codes import OrderState
from ticketing.work_orders.repository import OrderFilter
from ticketing.work_orders.schemas import WorkOrderRead
from ticketing.work_orders.service import EXECUTE, WorkOrderService

ONE = "/work-orders/{order_id:uuid}"


@post("/work-orders", permission="ticketing.work_order.create", summary="Create a work order for a ticket")
async def create_work_order(data: JSONBody[schemas.CreateWorkOrder], work: NamedDependency[Work]) -> WorkOrderRead:
    return await Withholding(work).shown_one(WorkOrderRead.of(await WorkOrderService(work).create(data)))


@get("/work-orders", permission="ticketing.work_order.read", summary="Work orders, newest first")
async def list_work_orders(
    work: NamedDependency[Work],
    *,
    community_id: FromQuery[UUID | None] = None,
    assignee_id: FromQuery[UUID | None] = None,
    mine: FromQuery[bool] = False,
    in_state: Annotated[OrderState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> schemas.WorkOrderPageRead:
    """`counts` are per state with all other filters applied."""
    assignee = work.principal.id if mine else assignee_id
    wanted = OrderFilter(community_id=community_id, assignee_id=assignee, state=in_state)
    return await BoardService(work).page(wanted, cursor, limit)


@get("/work-orders/board", permission="ticketing.work_order.read", summary="The dispatch board")
async def read_board(
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    assignee_id: FromQuery[UUID | None] = None,
) -> schemas.BoardRead:
    return await BoardService(work).board(OrderFilter(community_id=community_id, assignee_id=assignee_id))


@get(ONE, permission="ticketing.work_order.read", summary="One work order with its material")
async def read_work_order(order_id: FromPath[UUID], work: NamedDependency[Work]) -> schemas.WorkOrderDetailRead:
    return await BoardService(work).read(order_id)


@post(f"{ONE}/dispatch", permission="ticketing.work_order.dispatch", status_code=200, summary="Send somebody")
async def dispatch_work_order(
    order_id: FromPath[UUID],
    data: JSONBody[schemas.DispatchWorkOrder],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).dispatch(order_id, if_match, data))
    )


@post(f"{ONE}/accept", permission=EXECUTE, status_code=200, summary="The technician accepts")
async def accept_work_order(
    order_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> WorkOrderRead:
    return await Withholding(work).shown_one(WorkOrderRead.of(await WorkOrderService(work).accept(order_id, if_match)))


@post(f"{ONE}/refuse", permission=EXECUTE, status_code=200, summary="The technician gives it back")
async def refuse_work_order(
    order_id: FromPath[UUID],
    data: JSONBody[schemas.RefuseWorkOrder],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).refuse(order_id, if_match, data.reason))
    )


@post(f"{ONE}/start", permission=EXECUTE, status_code=200, summary="Work begins on site")
async def start_work_order(
    order_id: FromPath[UUID],
    data: JSONBody[schemas.StartWorkOrder],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).start(order_id, if_match, data.quote_accepted))
    )


@post(f"{ONE}/complete", permission=EXECUTE, status_code=200, summary="The work is done")
async def complete_work_order(
    order_id: FromPath[UUID],
    data: JSONBody[schemas.CompleteWorkOrder],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).complete(order_id, if_match, data))
    )


@post(
    f"{ONE}/confirm-by-requester",
    permission="ticketing.work_order.verify",
    status_code=200,
    limit="20/minute",
    summary="The requester confirms the work",
)
async def confirm_by_requester(
    order_id: FromPath[UUID],
    data: JSONBody[schemas.ConfirmByRequester],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).confirm_by_requester(order_id, if_match, data))
    )


@post(
    f"{ONE}/confirm-by-supervisor",
    permission="ticketing.work_order.verify",
    status_code=200,
    summary="A supervisor confirms the work",
)
async def confirm_by_supervisor(
    order_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).confirm_by_supervisor(order_id, if_match))
    )


@post(f"{ONE}/close", permission="ticketing.work_order.dispatch", status_code=200, summary="Close free work")
async def close_work_order(
    order_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> WorkOrderRead:
    """Paid work closes by itself when its bill is paid."""
    return await Withholding(work).shown_one(WorkOrderRead.of(await WorkOrderService(work).close(order_id, if_match)))


@post(f"{ONE}/cancel", permission="ticketing.work_order.dispatch", status_code=200, summary="Cancel an order")
async def cancel_work_order(
    order_id: FromPath[UUID],
    data: JSONBody[schemas.CancelWorkOrder],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> WorkOrderRead:
    return await Withholding(work).shown_one(
        WorkOrderRead.of(await WorkOrderService(work).cancel(order_id, if_match, data.reason))
    )


@post(
    f"{ONE}/contact",
    permission=EXECUTE,
    status_code=200,
    limit="30/minute",
    idempotent=False,  # no answer in clear is kept for replays
    summary="Whom to call",
)
async def read_order_contact(order_id: FromPath[UUID], work: NamedDependency[Work]) -> UnmaskedContactRead:
    """For the assignee, from acceptance to a day after completion; every look is logged."""
    return await WorkOrderService(work).contact(order_id)


routes = [
    create_work_order,
    list_work_orders,
    read_board,
    read_work_order,
    dispatch_work_order,
    accept_work_order,
    refuse_work_order,
    start_work_order,
    complete_work_order,
    confirm_by_requester,
    confirm_by_supervisor,
    close_work_order,
    cancel_work_order,
    read_order_contact,
]

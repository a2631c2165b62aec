"""Tasks over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.tasks import schemas
from ticketing.tasks.service import EXECUTE, TaskService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read

GIVE = "ticketing.task.give"
HERE = f"{ONE}/task"


@post("/tasks", permission=GIVE, summary="Have somebody do something")
async def give_task(data: JSONBody[schemas.GiveTask], work: NamedDependency[Work]) -> TicketRead:
    """The caller becomes first receiver: told when it is late, and asked whether it is done."""
    return await ticket_read(work, await TaskService(work).give(data))


@post(f"{HERE}/accept", permission=EXECUTE, status_code=200, summary="Take a task on")
async def take_task(
    ticket_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TicketRead:
    return await ticket_read(work, await TaskService(work).take(ticket_id, if_match))


@post(f"{HERE}/begin", permission=EXECUTE, status_code=200, summary="Begin a task")
async def begin_task(
    ticket_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TicketRead:
    return await ticket_read(work, await TaskService(work).begin(ticket_id, if_match))


@post(f"{HERE}/finish", permission=EXECUTE, status_code=200, summary="The task is done")
async def finish_task(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.FinishTask],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TaskService(work).finish(ticket_id, if_match, data.result))


@post(f"{HERE}/confirm", permission=GIVE, status_code=200, summary="Done as it was meant")
async def confirm_task(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ConfirmTask],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TaskService(work).confirm(ticket_id, if_match, data.text))


@post(f"{HERE}/return", permission=GIVE, status_code=200, summary="Not yet what was meant")
async def return_task(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ReturnTask],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TaskService(work).send_back(ticket_id, if_match, data.reason))


routes = [give_task, take_task, begin_task, finish_task, confirm_task, return_task]

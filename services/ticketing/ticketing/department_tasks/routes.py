"""Tasks of departments over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from msgspec.structs import asdict

from kit.schemas import Limit
from kit.work import Work
from ticketing.department_tasks import schemas
from ticketing.department_tasks.answering import Answering
from ticketing.department_tasks.codes import EXECUTE
from ticketing.department_tasks.repository import DepartmentTaskRepository, TaskFilter
from ticketing.department_tasks.schemas import DepartmentTaskRead
from ticketing.department_tasks.service import DepartmentTaskService
from ticketing.tallies.repository import UNCOUNTED
from ticketing.tickets.addresses import ONE

TASK = "/department-tasks/{task_id:uuid}"


@get("/department-tasks", permission=EXECUTE, summary="Tasks of departments, due soonest first")
async def list_department_tasks(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[schemas.TaskState | None, QueryParameter(name="state")] = None,
    undone: FromQuery[bool] = False,
    mine: FromQuery[bool] = False,
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> schemas.DepartmentTaskPageRead:
    """`mine`: given to whoever asks, or by them. `counts` and `or_more` come with the first page only."""
    of_id = work.principal.id if mine else None
    wanted = TaskFilter(state=in_state, of_id=of_id, community_id=community_id, undone=undone)
    tasks = DepartmentTaskRepository(work)
    rows, next_cursor = await tasks.due_first(wanted, cursor, limit)
    answerable = await Answering(work).answerable([row.DepartmentTask for row in rows])
    items = [
        schemas.DepartmentTaskRowRead.of(
            row.DepartmentTask, row.title, row.display_name, answerable=row.DepartmentTask.id in answerable
        )
        for row in rows
    ]
    counted = await tasks.tally(wanted) if cursor is None else UNCOUNTED
    return schemas.DepartmentTaskPageRead(items=items, next_cursor=next_cursor, **asdict(counted))


@post(f"{ONE}/department-tasks", permission="ticketing.ticket.process", summary="Give a department its task")
async def assign_department_task(
    ticket_id: FromPath[UUID], data: JSONBody[schemas.AssignDepartmentTask], work: NamedDependency[Work]
) -> DepartmentTaskRead:
    return DepartmentTaskRead.of(await DepartmentTaskService(work).assign(ticket_id, data))


@post(f"{TASK}/done", permission=EXECUTE, status_code=200, summary="The task is done")
async def finish_department_task(
    task_id: FromPath[UUID],
    data: JSONBody[schemas.CompleteDepartmentTask],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepartmentTaskRead:
    return DepartmentTaskRead.of(await DepartmentTaskService(work).finish(task_id, if_match, data.result))


@post(f"{TASK}/block", permission=EXECUTE, status_code=200, summary="Something keeps us from doing it")
async def block_department_task(
    task_id: FromPath[UUID],
    data: JSONBody[schemas.RecordObstacle],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepartmentTaskRead:
    return DepartmentTaskRead.of(await DepartmentTaskService(work).block(task_id, if_match, data.reason))


@post(f"{TASK}/unblock", permission=EXECUTE, status_code=200, summary="It can go on")
async def unblock_department_task(
    task_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DepartmentTaskRead:
    return DepartmentTaskRead.of(await DepartmentTaskService(work).unblock(task_id, if_match))


@post(f"{TASK}/cancel", permission="ticketing.ticket.process", status_code=200, summary="It is not needed any more")
async def cancel_department_task(
    task_id: FromPath[UUID],
    data: JSONBody[schemas.CancelDepartmentTask],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepartmentTaskRead:
    return DepartmentTaskRead.of(await DepartmentTaskService(work).cancel(task_id, if_match, data.reason))


routes = [
    list_department_tasks,
    assign_department_task,
    finish_department_task,
    block_department_task,
    unblock_department_task,
    cancel_department_task,
]

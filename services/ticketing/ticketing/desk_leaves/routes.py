"""Leaves over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.desk_leaves.schemas import AskForLeave, DeskLeaveRead, RefuseLeave
from ticketing.desk_leaves.service import DeskLeaveService

ONE = "/desk-leaves/{leave_id:uuid}"
WORK, APPROVE = "ticketing.duty.work", "ticketing.duty.approve"


@post("/desk-leaves", permission=WORK, summary="Ask to leave the desk")
async def ask_for_leave(data: JSONBody[AskForLeave], work: NamedDependency[Work]) -> DeskLeaveRead:
    return DeskLeaveRead.of(await DeskLeaveService(work).ask(data))


@post(f"{ONE}/approve", permission=APPROVE, status_code=200, summary="The supervisor agrees")
async def approve_leave(
    leave_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DeskLeaveRead:
    return DeskLeaveRead.of(await DeskLeaveService(work).approve(leave_id, if_match))


@post(f"{ONE}/decline", permission=APPROVE, status_code=200, summary="The supervisor does not agree")
async def decline_leave(
    leave_id: FromPath[UUID],
    data: JSONBody[RefuseLeave],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DeskLeaveRead:
    return DeskLeaveRead.of(await DeskLeaveService(work).decline(leave_id, if_match, data.reason))


@post(f"{ONE}/go", permission=WORK, status_code=200, summary="Leave the desk to the relief")
async def go_on_leave(
    leave_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DeskLeaveRead:
    return DeskLeaveRead.of(await DeskLeaveService(work).go(leave_id, if_match))


@post(f"{ONE}/come-back", permission=WORK, status_code=200, summary="Be back at the desk")
async def come_back(
    leave_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DeskLeaveRead:
    return DeskLeaveRead.of(await DeskLeaveService(work).come_back(leave_id, if_match))


@post(f"{ONE}/withdraw", permission=WORK, status_code=200, summary="Stay after all")
async def withdraw_leave(
    leave_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DeskLeaveRead:
    return DeskLeaveRead.of(await DeskLeaveService(work).withdraw(leave_id, if_match))


routes = [ask_for_leave, approve_leave, decline_leave, go_on_leave, come_back, withdraw_leave]

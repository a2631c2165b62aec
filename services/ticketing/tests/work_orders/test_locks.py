"""Whoever does a part of a ticket waits for the ticket first, and holds nothing that its owner will ask for."""

import asyncio
from typing import Any
from uuid import UUID

import pytest
from ticketing_world import World

from kit.principal import Principal
from kit.problems import Refusal
from kit.work import Work
from ticketing.department_tasks.service import DepartmentTaskService
from ticketing.tickets.service import TicketService
from ticketing.work_orders.service import WorkOrderService

BEGUN = 0.5
"""Seconds after which whoever is second waits for a lock"""
PARTS = ["task", "order"]


class Case:
    """A complaint with a department's task and a work order nobody has begun."""

    def __init__(self, world: World, ticket: dict[str, Any], task: UUID, order: UUID) -> None:
        self.world, self.task, self.order = world, task, order
        self.ticket, self.version = UUID(ticket["id"]), int(ticket["version"])

    @classmethod
    async def made(cls, world: World) -> "Case":
        ticket = await world.processing()
        body = {"department": "工程部", "task": "勘查漏点", "assignee_id": world.technician_id}
        due = {"due_at": "2025-03-05T02:40:00Z"}
        task = (await world.post(f"tickets/{ticket['id']}/department-tasks", **body, **due)).json()
        order = await world.work_order(ticket, assignee_id=str(world.technician_id))
        ticket = (await world.detail(ticket))["ticket"]
        return cls(world, ticket, UUID(task["id"]), UUID(order["id"]))

    async def do(self, work: Work, part: str) -> None:
        if part == "task":
            await DepartmentTaskService(work).finish(self.task, 1, "已查明")
        else:
            await WorkOrderService(work).refuse(self.order, 2, "今天没有空")
        await work.flush()

    async def withdraw(self, work: Work) -> None:
        await WorkOrderService(work).withdraw_ticket(self.ticket, self.version, "业主不再追究")

    def by(self, id: UUID) -> Principal:
        return Principal(realm="staff", id=id, tenant_id=self.world.harness.tenant_id)

    async def outcome(self, what: str) -> str:
        """In a transaction of its own."""
        try:
            async with self.world.harness.work(self.by(self.world.technician_id)) as work:
                await (self.withdraw(work) if what == "withdraw" else self.do(work, what))
        except Refusal as refusal:
            return refusal.code
        return "done"

    async def states(self) -> tuple[str, str, str]:
        detail = await self.world.detail({"id": str(self.ticket)})
        (task,) = (await self.world.procedure({"id": str(self.ticket)}))["department_tasks"]
        order = (await self.world.as_staff().get(f"/api/ticketing/work-orders/{self.order}")).json()
        return detail["ticket"]["state"], task["state"], order["order"]["state"]


@pytest.mark.parametrize("part", PARTS)
async def test_who_withdraws_first_is_not_blocked_by_a_part(world: World, part: str) -> None:
    case = await Case.made(world)
    async with world.harness.work(case.by(world.handler_id)) as work:
        await TicketService(work).locked(case.ticket, None)
        second = asyncio.create_task(case.outcome(part))
        await asyncio.wait({second}, timeout=BEGUN)
        assert not second.done()
        await case.withdraw(work)
    assert await second == "stale_version"
    assert await case.states() == ("withdrawn", "cancelled", "cancelled")


@pytest.mark.parametrize("part", PARTS)
async def test_who_does_a_part_first_is_not_blocked_by_a_withdrawal(world: World, part: str) -> None:
    case = await Case.made(world)
    async with world.harness.work(case.by(world.technician_id)) as work:
        await case.do(work, part)
        second = asyncio.create_task(case.outcome("withdraw"))
        await asyncio.wait({second}, timeout=BEGUN)
        assert not second.done()
    assert await second == "done"
    assert (await case.states())[0] == "withdrawn"

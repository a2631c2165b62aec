"""What may happen to a ticket and is not sent to it as a step of its own: others are asked, files, orders and measures
come and go, it turns into another kind or ends in another ticket."""

from datetime import timedelta
from random import Random
from typing import Any

import httpx
from ticketing_world import World
from uuid_utils.compat import uuid4

from testkit.harness import Client

SIDE_ROUTES = {
    "locate": "locate",
    "attach": "attachments",
    "order_task": "department-tasks",
    "refer": "referrals",
    "transfer": "transfers",
    "assist": "assistants",
    "release_assistant": "assistants/{staff_id}/release",
    "urge": "urge-notices",
    "merge": "merge",
    "convert": "convert",
}
ELSEWHERE = {
    "finish_item": "plan-items/{item_id}/done",
    "hand_on_item": "plan-items/{item_id}/hand-on",
    "order_work": "work-orders",
}
"""Sent to something of the ticket or about it, not beneath it"""
SIDE_GUARDS = {
    "answered_before",
    "asked_already",
    "assists_already",
    "class_of_old_kind",
    "department_tasks_open",
    "due_after_promise",
    "not_before_handover",
    "not_convertible",
    "not_found",
    "not_mergeable",
    "not_online",
    "not_the_handler",
    "not_your_plan",
    "others_follow",
    "plan_not_approved",
    "supervisor_assigns",
    "transfer_offered",
    "work_orders_open",
}


class SideWalk:
    """Sends one of these for a ticket; `other` is what it may be merged into."""

    def __init__(self, world: World, chance: Random, other: dict[str, Any]) -> None:
        self.world = world
        self.chance = chance
        self.other = other

    async def send(self, by: Client, ticket: dict[str, Any], verb: str) -> httpx.Response:
        if verb == "finish_item":
            return await self._finish_item(by, ticket)
        if verb == "hand_on_item":
            return await self._hand_on(by, ticket)
        if verb == "order_work":
            order = {"kind": "owner_repair", "place": "卫生间", "problem": "水管漏水", "urgency": "urgent"}
            return await by.post("/api/ticketing/work-orders", json={"ticket_id": ticket["id"]} | order)
        path = f"/api/ticketing/tickets/{ticket['id']}/{SIDE_ROUTES[verb]}"
        if verb == "attach":
            photo = b"%PDF-1.4\n" + str(uuid4()).encode()
            return await by.post(path, content=photo, headers={"X-File-Name": "note.pdf"})
        helper = str(self.chance.choice([self.world.technician_id, self.world.handler_id]))
        headers = {"If-Match": f'"{ticket["version"]}"'}
        return await by.post(path.format(staff_id=helper), json=self._body(verb, ticket, helper), headers=headers)

    def _body(self, verb: str, ticket: dict[str, Any], helper: str) -> dict[str, Any] | None:
        soon = (self.world.harness.clock.now() + timedelta(minutes=20)).isoformat()
        kinds = [kind for kind in ("complaint", "repair", "inquiry", "application") if kind != ticket["kind"]]
        bodies: dict[str, dict[str, Any]] = {
            "locate": {"place": self.chance.choice(["东门", "地下车库"])},
            "order_task": {"department": "工程部", "task": "勘查", "assignee_id": helper, "due_at": soon},
            "refer": {"purpose": "project_findings", "to_staff_id": helper, "question": "请勘查"},
            "transfer": {"to_staff_id": helper, "reason": "本周休假"},
            "assist": {"staff_id": helper},
            "urge": {"message": "请尽快答复业主"},
            "merge": {"into": self.other["id"], "reason": "同一处漏水"},
            "convert": {"kind": self.chance.choice(kinds), "class_l1": "other", "reason": "不是这一类"},
        }
        return bodies.get(verb)

    async def _finish_item(self, by: Client, ticket: dict[str, Any]) -> httpx.Response:
        return await by.post(f"/api/ticketing/plan-items/{await self._measure(ticket)}/done", json={"result": "已处理"})

    async def _hand_on(self, by: Client, ticket: dict[str, Any]) -> httpx.Response:
        to = self.chance.choice([self.world.technician_id, self.world.handler_id])
        said = {"owner_id": str(to), "reason": "休假"}
        return await by.post(f"/api/ticketing/plan-items/{await self._measure(ticket)}/hand-on", json=said)

    async def _measure(self, ticket: dict[str, Any]) -> str:
        """The first that is not done, of whichever plan."""
        plans = (await self.world.procedure(ticket))["plans"]
        items = [str(item["id"]) for plan in plans for item in plan["items"] if not item["done_at"]]
        return (items or [str(uuid4())])[0]

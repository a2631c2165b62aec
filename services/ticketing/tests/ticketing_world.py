"""A company in miniature: one community with a building and a unit, another community, staff of the usual roles."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx
from uuid_utils.compat import uuid7

from events import identity, registry
from kit.clock import day_of
from testkit.harness import Client, Harness

MORNING = datetime(2025, 3, 5, 2, 0, tzinfo=UTC)  # Wednesday, 10:00 in Shanghai

TICKET_PERMISSIONS = {
    f"ticketing.ticket.{action}"
    for action in ("read", "register", "accept", "assign", "process", "reply", "close", "withdraw")
}
ORDER_PERMISSIONS = {f"ticketing.work_order.{action}" for action in ("read", "create", "dispatch", "execute", "verify")}
POLICY_PERMISSIONS = {f"ticketing.clock_policy.{action}" for action in ("read", "manage", "publish")}
DUTY_PERMISSIONS = {f"ticketing.duty.{action}" for action in ("read", "work", "approve")} | {"ticketing.roster.plan"}
ALL_PERMISSIONS = (
    TICKET_PERMISSIONS
    | ORDER_PERMISSIONS
    | DUTY_PERMISSIONS
    | POLICY_PERMISSIONS
    | {"ticketing.contact.unmask", "ticketing.department_task.execute", "ticketing.attachment.add"}
    | {"ticketing.appointment.confirm", "ticketing.appointment.serve", "ticketing.task.execute"}
    | {"ticketing.incident.read"}
)
SUPERVISION = {
    "ticketing.ticket.supervise",
    "ticketing.plan.decide",
    "ticketing.procedure.manage",
    "ticketing.application.decide",
    "ticketing.task.give",
    "ticketing.exception.read",
    "ticketing.exception.acknowledge",
    "ticketing.incident.manage",
}
CENTRE = SUPERVISION | {"ticketing.complaint.rule", "ticketing.reply.publish"}


class World:
    """What the tests of ticketing start from. The clock stands still at ten in the morning."""

    def __init__(self, harness: Harness) -> None:
        self.harness = harness
        self.community, self.elsewhere = uuid7(), uuid7()
        self.building, self.unit = uuid7(), uuid7()
        self.clerk_id, self.handler_id, self.technician_id = uuid7(), uuid7(), uuid7()
        self.supervisor_id, self.centre_id, self.manager_id = uuid7(), uuid7(), uuid7()

    async def build(self) -> "World":
        self.harness.clock.set(MORNING)
        for id, code in ((self.community, "HC"), (self.elsewhere, "YL")):
            fact = registry.CommunityCreated(code=code, name=f"{code}花园", hotline="057100000000")
            await self.harness.consume(fact, id)
        await self.harness.consume(
            registry.BuildingCreated(community_id=self.community, code="3", floors=18), self.building
        )
        await self.harness.consume(self.unit_fact(), self.unit)
        everything = sorted(ALL_PERMISSIONS)
        for id, name, roles in (
            (self.clerk_id, "前台小李", ("desk_clerk",)),
            (self.handler_id, "专员小王", ("property_specialist",)),
            (self.technician_id, "维修老赵", ("technician",)),
            (self.supervisor_id, "主管老陈", ("cs_supervisor",)),
            (self.centre_id, "中心小周", ("csc_staff",)),
            (self.manager_id, "经理老吴", ("cs_manager",)),
        ):
            await self.harness.consume(self.staff_fact(name, roles, everything), id)
        return self

    def staff_fact(
        self,
        name: str,
        roles: tuple[str, ...],
        permissions: list[str],
        communities: tuple[UUID, ...] | None = None,
        scope: str = "community",
    ) -> identity.StaffOnboarded:
        return identity.StaffOnboarded(
            display_name=name,
            status="active",
            posts=(),
            roles=roles,
            permissions=tuple(permissions),
            scope=scope,
            communities=(self.community,) if communities is None else communities,
        )

    def unit_fact(self, delivered_on: date | None = date(2024, 6, 30)) -> registry.UnitCreated:
        return registry.UnitCreated(
            community_id=self.community,
            building_id=self.building,
            building_code="3",
            entrance_code="1",
            floor=12,
            number="1201",
            code="3-1-1201",
            unit_type="residence",
            gross_area="89.50",
            occupancy_status="occupied",
            delivered_on=delivered_on,
        )

    def as_staff(self, id: UUID | None = None, permissions: set[str] | None = None, **scope: Any) -> Client:
        """Everybody works on tickets; supervisors and the centre may more."""
        more = {self.supervisor_id: SUPERVISION, self.manager_id: SUPERVISION, self.centre_id: CENTRE}
        held = ALL_PERMISSIONS | more.get(id, set()) if permissions is None else permissions
        return self.harness.staff(held, id=id or self.clerk_id, **scope)

    def intake(self, **changes: Any) -> dict[str, Any]:
        """A complaint as the desk enters it."""
        promised = self.harness.clock.now() + timedelta(hours=1)
        body: dict[str, Any] = {
            "kind": "complaint",
            "channel": "phone",
            "community_id": str(self.community),
            "unit_id": str(self.unit),
            "title": "楼上漏水",
            "description": "卫生间顶棚漏水,楼上不承认",
            "contact_name": "张三丰",
            "contact_phone": "138 1234 5678",
            "class_l1": "engineering_quality",
            "desired_outcome": "尽快修好",
            "promised_reply_at": promised.isoformat(),
        }
        body |= {key: str(value) if isinstance(value, UUID) else value for key, value in changes.items()}
        if body["unit_id"] is None:
            body.setdefault("place", "东门")
        return body

    async def person(self, *communities: UUID) -> UUID:
        """Somebody registry has stated, who owns in these communities."""
        id = uuid7()
        await self.harness.consume(registry.PersonRegistered(kind="natural"), id)
        for community in communities:
            await self.harness.consume(
                registry.OwnershipStarted(
                    community_id=community,
                    unit_id=self.unit if community == self.community else uuid7(),
                    owners=(registry.Share(id, "0.5"), registry.Share(uuid7(), "0.5")),
                    valid_from=date(2024, 1, 1),
                ),
                uuid7(),
            )
        return id

    async def register(self, client: Client | None = None, **changes: Any) -> dict[str, Any]:
        answer = await (client or self.as_staff()).post("/api/ticketing/tickets", json=self.intake(**changes))
        assert answer.status_code == 201, answer.text
        ticket: dict[str, Any] = answer.json()
        return ticket

    async def verb(self, ticket: dict[str, Any], verb: str, by: UUID | None = None, **body: Any) -> dict[str, Any]:
        """Do something to a ticket and expect that it works; returns the ticket as it stands then."""
        answer = await self.send(self.as_staff(by or self.handler_id), ticket, verb, **body)
        assert answer.status_code in (200, 201), answer.text
        changed: dict[str, Any] = answer.json()
        return changed

    async def send(self, client: Client, ticket: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
        if verb in ("return", "reopen"):
            body.setdefault("promised_reply_at", (self.harness.clock.now() + timedelta(hours=1)).isoformat())
        plain = {key: str(value) if isinstance(value, UUID) else value for key, value in body.items()}
        return await client.post(
            f"/api/ticketing/tickets/{ticket['id']}/{verb}",
            json=plain,
            headers={"If-Match": f'"{ticket["version"]}"'},
        )

    async def processing(self, **changes: Any) -> dict[str, Any]:
        """A ticket on which the first measure was taken."""
        ticket = await self.assigned(**changes)
        if ticket["kind"] == "complaint":
            ticket = await self.investigated(ticket)
        tomorrow = day_of(self.harness.clock.now()) + timedelta(days=1)
        return await self.verb(ticket, "first-measure", measure="先关总阀", planned_on=tomorrow.isoformat())

    async def refusal(self, ticket: dict[str, Any], verb: str, by: UUID | None = None, **body: Any) -> tuple[int, str]:
        """Do something to a ticket and expect that it is refused; returns status and code."""
        answer = await self.send(self.as_staff(by or self.handler_id), ticket, verb, **body)
        assert answer.status_code >= 400, answer.text
        return answer.status_code, answer.json()["code"]

    async def accepted(self, **changes: Any) -> dict[str, Any]:
        return await self.verb(await self.register(**changes), "accept")

    async def assigned(self, *, department: str = "工程部", **changes: Any) -> dict[str, Any]:
        ticket = await self.accepted(**changes)
        return await self.verb(ticket, "assign", handler_id=self.handler_id, department=department)

    async def procedure(self, ticket: dict[str, Any]) -> dict[str, Any]:
        answer = await self.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}/procedure")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def post(self, path: str, by: UUID | None = None, version: int | None = None, **body: Any) -> httpx.Response:
        """Something beside a ticket: a task, a transfer, a notice."""
        plain = {key: str(value) if isinstance(value, UUID) else value for key, value in body.items()}
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return await self.as_staff(by or self.handler_id).post(
            f"/api/ticketing/{path}", json=plain or None, headers=headers
        )

    async def investigated(self, ticket: dict[str, Any]) -> dict[str, Any]:
        ticket = await self.verb(ticket, "investigate")
        return await self.verb(ticket, "conclude", **self.findings())

    def findings(self, **changes: Any) -> dict[str, Any]:
        return {
            "checks": ["listen", "ask", "look", "check", "think"],
            "evidence": ["天花板水渍照片"],
            "cause": "管道老化",
            "cause_kind": "ageing",
            "responsible_department": "工程部",
        } | changes

    async def replied(self, **changes: Any) -> dict[str, Any]:
        ticket = await self.processing(**changes)
        ticket = await self.verb(ticket, "resolve", result="已修好", evidence="复查照片")
        return await self.verb(ticket, "reply", channel="phone", text="已为您修好")

    async def stranger(self) -> UUID:
        """A colleague who works in the other community."""
        id = uuid7()
        fact = self.staff_fact("邻区老郑", ("technician",), sorted(ALL_PERMISSIONS), (self.elsewhere,))
        await self.harness.consume(fact, id)
        return id

    async def detail(self, ticket: dict[str, Any]) -> dict[str, Any]:
        answer = await self.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def clocks(self, ticket: dict[str, Any]) -> dict[str, dict[str, Any]]:
        return {clock["code"]: clock for clock in (await self.detail(ticket))["clocks"]}

    async def work_order(self, ticket: dict[str, Any], **changes: Any) -> dict[str, Any]:
        body = {
            "ticket_id": ticket["id"],
            "kind": "owner_repair",
            "place": "3-1-1201 卫生间",
            "problem": "水管漏水",
            "urgency": "urgent",
        } | changes
        answer = await self.as_staff().post("/api/ticketing/work-orders", json=body)
        assert answer.status_code == 201, answer.text
        order: dict[str, Any] = answer.json()
        return order

    async def order_verb(self, order: dict[str, Any], verb: str, by: UUID | None = None, **body: Any) -> dict[str, Any]:
        answer = await self.send_order(self.as_staff(by or self.technician_id), order, verb, **body)
        assert answer.status_code == 200, answer.text
        changed: dict[str, Any] = answer.json()
        return changed

    async def send_order(self, client: Client, order: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
        plain = {key: str(value) if isinstance(value, UUID) else value for key, value in body.items()}
        return await client.post(
            f"/api/ticketing/work-orders/{order['id']}/{verb}",
            json=plain,
            headers={"If-Match": f'"{order["version"]}"'},
        )

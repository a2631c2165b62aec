"""What most tests of billing start from: a community with priced units and its people."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

import httpx
from uuid_utils.compat import uuid7

from events import identity, registry, ticketing
from testkit.harness import Client, Harness

START = date(2025, 1, 1)
ALL = {
    "billing.charge_item.read",
    "billing.charge_item.manage",
    "billing.run.read",
    "billing.run.calculate",
    "billing.run.issue",
    "billing.bill.read",
    "billing.bill.browse",
    "billing.bill.void",
    "billing.payment.read",
    "billing.payment.receive",
    "billing.payment.reverse",
    "billing.receipt.print",
    "billing.ledger.read",
}


def if_match(version: int) -> dict[str, str]:
    return {"If-Match": f'"{version}"'}


def plan_item(code: str, unit_price: str = "2.80", fixed: str = "0", **rest: Any) -> registry.ChargePlanItem:
    values: dict[str, Any] = {
        "name": f"收费项目{code}",
        "category": "property_fee",
        "formula": "area_price",
        "cycle_months": 1,
        "bill_in": "advance",
        "valid_from": START,
    }
    return registry.ChargePlanItem(code=code, unit_price=unit_price, fixed_amount=fixed, **(values | rest))


LIFT_FEE = plan_item("3", "0", "18", name="电梯费", category="lift_fee", formula="fixed", bill_in="arrears")


class Estate:
    """One community of one company, and the staff who work on its money."""

    def __init__(self, harness: Harness) -> None:
        self.harness = harness
        self.community = uuid7()
        self.building = uuid7()
        self.units: list[UUID] = []
        self.owners: dict[UUID, UUID] = {}
        self._ownerships: dict[UUID, UUID] = {}
        self._ids = {role: uuid7() for role in ("clerk", "finance", "cashier")}

    @property
    def clerk(self) -> Client:
        """Signed in afresh each time: months pass in these stories, and tokens live five minutes."""
        return self.harness.staff(ALL, id=self._ids["clerk"])

    @property
    def finance(self) -> Client:
        return self.harness.staff(ALL, id=self._ids["finance"])

    @property
    def cashier(self) -> Client:
        return self.harness.staff(ALL, id=self._ids["cashier"])

    async def found(self) -> None:
        created = registry.CommunityCreated(code="HC", name="海城花园")
        await self.harness.consume(created, self.community)
        await self.price([plan_item("1")])

    async def price(self, items: Sequence[registry.ChargePlanItem]) -> None:
        plan = registry.ChargePlanImported(community_id=self.community, items=tuple(items))
        await self.harness.consume(plan, UUID(int=self.community.int ^ 1))

    async def unit(
        self, code: str, area: str = "89.50", charges: Sequence[str] = ("1",), owned: bool = True, floor: int = 1
    ) -> UUID:
        id = uuid7()
        created = registry.UnitCreated(
            community_id=self.community,
            building_id=self.building,
            building_code="1",
            entrance_code="1",
            floor=floor,
            number=code,
            code=code,
            unit_type="residence",
            gross_area=area,
            occupancy_status="occupied",
        )
        await self.harness.consume(created, id)
        if charges:
            await self.assign(id, charges)
        if owned:
            await self.own(id)
        self.units.append(id)
        return id

    async def assign(self, unit: UUID, charges: Sequence[str], since: date = START) -> None:
        assigned = registry.UnitChargesAssigned(
            community_id=self.community,
            charges=tuple(registry.AssignedCharge(code, since) for code in charges),
        )
        await self.harness.consume(assigned, unit)

    async def own(self, unit: UUID, since: date = START) -> UUID:
        self.owners[unit] = owner = uuid7()
        started = registry.OwnershipStarted(
            community_id=self.community,
            unit_id=unit,
            owners=(registry.Share(owner, "1"),),
            valid_from=since,
        )
        self._ownerships[unit] = uuid7()
        await self.harness.consume(started, self._ownerships[unit])
        return owner

    async def disown(self, unit: UUID, on: date) -> None:
        """The ownership that started last ends, `on` being its last day."""
        ended = registry.OwnershipEnded(community_id=self.community, unit_id=unit, valid_to=on)
        await self.harness.consume(ended, self._ownerships[unit])

    async def calculate(self, month: str = "2025-06") -> dict[str, Any]:
        body = {"community_id": str(self.community), "month": month}
        started = await self.clerk.post("/api/billing/billing-runs", json=body)
        assert started.status_code == 202, started.text
        await self.harness.fire_timers()
        return await self.run(started.json()["id"])

    async def run(self, id: str) -> dict[str, Any]:
        found: dict[str, Any] = (await self.clerk.get(f"/api/billing/billing-runs/{id}")).json()
        return found

    async def issue(self, month: str = "2025-06") -> dict[str, Any]:
        return await self.issue_run((await self.calculate(month))["run"])

    async def issue_nothing(self, month: str) -> dict[str, Any]:
        """A run without a bill, given up so that the next can begin."""
        found = await self.calculate(month)
        path = f"/api/billing/billing-runs/{found['run']['id']}/discard"
        given_up = await self.clerk.post(path, json={"reason": "无账单"}, headers=if_match(found["run"]["version"]))
        assert given_up.status_code == 200, given_up.text
        return found

    async def issue_run(self, run: dict[str, Any]) -> dict[str, Any]:
        issued = await self.finance.post(
            f"/api/billing/billing-runs/{run['id']}/issue", headers=if_match(run["version"])
        )
        assert issued.status_code == 202, issued.text
        await self.harness.fire_timers()
        return await self.run(run["id"])

    async def bills(self, **filters: Any) -> list[dict[str, Any]]:
        answer = await self.clerk.get("/api/billing/bills", params=filters)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def pay(self, unit: UUID, cents: int, client: Client | None = None, **body: Any) -> httpx.Response:
        """Whoever has no shift open opens one first."""
        values = {"unit_id": str(unit), "amount_cents": cents, "channel": "cash"} | body
        paid = await (client or self.cashier).post("/api/billing/payments", json=values)
        if paid.status_code == 409 and paid.json()["code"] == "shift_not_open":
            await self.open_shift(client)
            paid = await (client or self.cashier).post("/api/billing/payments", json=values)
        return paid

    async def open_shift(self, client: Client | None = None, float_cents: int = 0) -> dict[str, Any]:
        body = {"community_id": str(self.community), "float_cents": float_cents}
        opened = await (client or self.cashier).post("/api/billing/day-closings", json=body)
        assert opened.status_code == 201, opened.text
        shift: dict[str, Any] = opened.json()
        return shift

    async def account(self, unit: UUID) -> dict[str, Any]:
        found: dict[str, Any] = (await self.clerk.get(f"/api/billing/units/{unit}/account")).json()
        return found

    async def ledger(self) -> dict[tuple[str, str], int]:
        """Debit minus credit of every account."""
        answer = (await self.clerk.get("/api/billing/ledger/trial-balance")).json()
        assert answer["debit_cents"] == answer["credit_cents"]
        return {(a["kind"], a["ref"]): a["balance_cents"] for a in answer["accounts"]}

    async def introduce(self, client: Client, name: str) -> None:
        onboarded = identity.StaffOnboarded(
            display_name=name, status="active", posts=(), roles=(), permissions=(), scope="tenant"
        )
        await self.harness.consume(onboarded, client.id)


def chargeable(
    estate: Estate, unit: UUID, labour: int = 8000, material: int = 3550, used: tuple[ticketing.MaterialUsed, ...] = ()
) -> ticketing.WorkOrderChargeable:
    return ticketing.WorkOrderChargeable(
        no="PGHC2025060200001",
        ticket_id=uuid7(),
        ticket_no="BXHC2025060200001",
        community_id=estate.community,
        unit_id=unit,
        kind="repair",
        urgency="normal",
        state="verified",
        charge_mode="paid",
        labour_cents=labour,
        material_cents=material,
        material=used,
    )


def used(name: str, quantity: str, unit: str, unit_price: str, cents: int) -> ticketing.MaterialUsed:
    return ticketing.MaterialUsed(
        id=uuid7(), name=name, quantity=quantity, unit=unit, unit_price=unit_price, amount_cents=cents
    )

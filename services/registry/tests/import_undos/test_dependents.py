"""What other services have built on an import stands in the way of its undoing."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from events import Event, billing, ticketing
from services.registry.tests.imports.steps import applied, rows, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, community
from testkit.harness import Client, Harness


def _bill(**whose: Any) -> Event:
    days = {"period_from": date(2026, 1, 1), "period_to": date(2026, 1, 31), "due_date": date(2026, 2, 10)}
    return billing.BillIssued(no="ZD1", amount_cents=500, balance_cents=500, **days, **whose)


def _payment(harness: Harness, **whose: Any) -> Event:
    sums = {"amount_cents": 500, "credited_cents": 0, "received_at": harness.clock.now()}
    return billing.PaymentSucceeded(channel="cash", receipt_no=f"SJ{uuid4().hex}", **sums, **whose)


def _ticket(fact: type[ticketing.TicketFact], **whose: Any) -> Event:
    return fact(no="TS1", kind="complaint", channel="phone", state="registered", severity="ordinary", **whose)


@pytest.mark.parametrize("by", ["bill", "payment", "ticket", "complaint"])
async def test_what_other_services_built_on_it_is_a_reason(harness: Harness, manager: Client, by: str) -> None:
    home = await community(manager)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    unit = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"][0]
    owner = (await manager.get(f"{API}/units/{unit['id']}/overview")).json()["owners"][0]
    place = {"community_id": UUID(home["id"]), "unit_id": UUID(unit["id"])}
    fact = {
        "bill": lambda: _bill(payer_id=UUID(owner["person_id"]), **place),
        "payment": lambda: _payment(harness, payer_id=UUID(owner["person_id"]), **place),
        "ticket": lambda: _ticket(ticketing.TicketRegistered, person_id=UUID(owner["person_id"]), **place),
        "complaint": lambda: _ticket(ticketing.ComplaintRegistered, person_id=UUID(owner["person_id"]), **place),
    }[by]
    for _ in range(2):
        await harness.consume(fact(), uuid4(), twice=True)
    assert await rows(harness, "reliance") == 2
    undo = f"{API}/imports/{job['id']}/undo"
    answer = await manager.post(undo, headers={"If-Match": f'"{job["version"]}"'})
    assert (answer.status_code, answer.json()["code"], answer.json()["count"]) == (409, "import_depended_on", 2)
    reason = "used_by_ticket" if by == "complaint" else f"used_by_{by}"
    assert [(each["kind"], each["reason"]) for each in answer.json()["dependents"]] == [
        ("person", reason),
        ("unit", reason),
    ]
    assert await rows(harness, "unit") == 3


async def test_what_concerns_other_units_is_none(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    await harness.consume(_bill(community_id=UUID(home["id"]), unit_id=uuid4(), payer_id=None), uuid4())
    await harness.consume(_bill(community_id=UUID(home["id"])), uuid4())
    assert await rows(harness, "reliance") == 1
    undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
    assert undone.status_code == 202, undone.text

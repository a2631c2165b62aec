"""What tests of dunning start from: a home whose bill of June fell due on the 30th, and nights that pass."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match
from uuid_utils.compat import uuid7

from events import Event, ticketing
from events import billing as published
from testkit.harness import Client

DUE = date(2025, 6, 30)
DESK = {"billing.dunning.read", "billing.dunning.contact"}
CLERK = DESK | {"billing.dunning.manage"}
LEADER = {"billing.dunning.read", "billing.dunning.approve"}


def clerk(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | CLERK, **more)


def leader(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | LEADER, **more)


async def owing(estate: Estate, code: str = "1-1-101") -> UUID:
    unit = await estate.unit(code)
    await estate.issue("2025-06")
    return unit


def past(days: int, hour: int = 4) -> datetime:
    """Noon in Shanghai, so many days past the due date."""
    return datetime.combine(DUE + timedelta(days=days), time(hour), UTC)


async def pass_to(estate: Estate, days: int) -> None:
    """The night before that day, with all timers that are due."""
    estate.harness.clock.set(past(days))
    await estate.harness.fire_timers()


async def live(estate: Estate, **params: Any) -> list[dict[str, Any]]:
    found = await clerk(estate).get("/api/billing/dunning-cases", params={"state": "live"} | params)
    assert found.status_code == 200, found.text
    items: list[dict[str, Any]] = found.json()["items"]
    return items


async def only(estate: Estate) -> dict[str, Any]:
    (found,) = await live(estate)
    return await detail(estate, found["id"])


async def detail(estate: Estate, id: str, client: Client | None = None) -> dict[str, Any]:
    found = await (client or clerk(estate)).get(f"/api/billing/dunning-cases/{id}")
    assert found.status_code == 200, found.text
    whole: dict[str, Any] = found.json()
    return whole


async def do(client: Client, found: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
    path = f"/api/billing/dunning-cases/{found['case']['id']}/{verb}"
    return await client.post(path, json=body or None, headers=if_match(found["version"]))


async def changes(estate: Estate) -> list[tuple[str, str]]:
    """Stage and state, as they were told."""
    return [(e.stage, e.state) for e in await told(estate, published.DunningStageChanged)]


async def told(estate: Estate, kind: type[Event]) -> list[Any]:
    return [event for event in await estate.harness.outbox() if isinstance(event, kind)]


async def complain(estate: Estate, unit: UUID, about: tuple[UUID, ...] = ()) -> UUID:
    id = uuid7()
    await estate.harness.consume(ticketing.ComplaintRegistered(**ticket(estate, unit, about=about)), id)
    return id


def ticket(estate: Estate, unit: UUID, state: str = "registered", about: tuple[UUID, ...] = ()) -> dict[str, Any]:
    known = {"no": "TSHC001", "kind": "complaint", "channel": "phone", "severity": "normal", "about_ids": about}
    return known | {"community_id": estate.community, "unit_id": unit, "state": state}

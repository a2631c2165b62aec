"""Units whose first charge lies ahead: sold until then, handed over on that day (C0.6)."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from events.registry import UnitChanged
from kit import clock
from services.registry.tests.imports.steps import applied, rows, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, EVERYTHING, community
from testkit.harness import Client, Harness

RELATIONS = {"owner": 1001, "family": 1002, "lessee": 1003}


def file(first_charge: str, relation: str = "owner") -> bytes:
    """The good file; the owner of the first unit pays from a day on."""
    sheets = good()
    sheets["业主信息"][0][6] = RELATIONS[relation]
    sheets["房屋信息"][0][8] = first_charge
    return written(sheets)


async def imported(harness: Harness, home: str, content: bytes) -> dict[str, Any]:
    manager = harness.staff(EVERYTHING)
    job = await applied(harness, manager, await uploaded(manager, home, "file.xlsx", content))
    assert job["status"] == "applied"
    return job


async def first_unit(harness: Harness, home: str) -> dict[str, Any]:
    listed = await harness.staff(EVERYTHING).get(f"{API}/communities/{home}/units")
    return dict(listed.json()["items"][0])


async def status_on(harness: Harness, home: str, day: date) -> str:
    """What the worker has made of the first unit in the first minute of a day."""
    harness.clock.set(clock.midnight(day))
    await harness.fire_timers()
    return str((await first_unit(harness, home))["occupancy_status"])


@pytest.fixture
async def home(harness: Harness, manager: Client) -> str:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    return str((await community(harness.staff(EVERYTHING)))["id"])


@pytest.mark.parametrize(
    ("relation", "then"),
    [("owner", "occupied_owner"), ("family", "occupied_owner"), ("lessee", "occupied_lessee")],
)
async def test_a_charge_to_come_leaves_the_unit_sold_until_its_day(
    harness: Harness, home: str, relation: str, then: str
) -> None:
    await imported(harness, home, file("2026-05-01", relation))
    unit = await first_unit(harness, home)
    assert (unit["occupancy_status"], unit["delivered_on"]) == ("sold_not_delivered", "2026-05-01")
    await harness.forget_outbox()
    again = await imported(harness, home, file("2026-05-01", relation))
    assert again["counts"]["unit"]["unchanged"] == 3
    assert await harness.outbox() == []
    days = (date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 2))
    assert [await status_on(harness, home, day) for day in days] == ["sold_not_delivered", then, then]
    told = [fact for fact in await harness.outbox() if isinstance(fact, UnitChanged)]
    assert [fact.occupancy_status for fact in told] == [then]


async def test_who_bought_the_unit_owns_it_before_the_first_charge(harness: Harness, home: str) -> None:
    await imported(harness, home, file("2026-05-01"))
    unit = await first_unit(harness, home)
    seen = (await harness.staff(EVERYTHING).get(f"{API}/units/{unit['id']}/overview")).json()
    assert [owner["name"] for owner in seen["owners"]] == ["华**"]
    assert seen["areas"][0]["valid_from"] == seen["ownerships"][0]["valid_from"] == "2026-03-01"


async def test_a_charge_that_runs_means_delivered(harness: Harness, home: str) -> None:
    await imported(harness, home, file("2026-03-01"))
    unit = await first_unit(harness, home)
    assert (unit["occupancy_status"], unit["delivered_on"]) == ("occupied_owner", "2026-03-01")
    assert await rows(harness, "timer") == 1 + 2  # the end of the kept file, the warranties of two units


async def test_a_delivery_that_is_put_off_turns_on_its_new_day(harness: Harness, home: str) -> None:
    await imported(harness, home, file("2026-05-01"))
    unit = await first_unit(harness, home)
    version = {"If-Match": f'"{unit["version"]}"'}
    later = {"delivered_on": "2026-06-01"}
    moved = await harness.staff(EVERYTHING).patch(f"{API}/units/{unit['id']}", json=later, headers=version)
    assert moved.status_code == 200
    days = (date(2026, 5, 1), date(2026, 5, 31), date(2026, 6, 1))
    seen = [await status_on(harness, home, day) for day in days]
    assert seen == ["sold_not_delivered", "sold_not_delivered", "occupied_owner"]


async def test_undoing_forgets_the_day_of_delivery(harness: Harness, home: str) -> None:
    job = await imported(harness, home, file("2026-05-01", "lessee"))
    assert (
        await rows(harness, "timer") == 1 + 2 + 2
    )  # the end of the kept file, two warranties, the delivery, the lessee's first day
    undo = f"{API}/imports/{job['id']}/undo"
    manager = harness.staff(EVERYTHING)
    assert (await manager.post(undo, headers={"If-Match": f'"{job["version"]}"'})).status_code == 202
    await harness.fire_timers()
    assert (await rows(harness, "unit"), await rows(harness, "timer")) == (0, 1)

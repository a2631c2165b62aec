"""Owners of a file beside ownerships that were entered by hand."""

from datetime import date, timedelta
from typing import Any

import pytest

from kit import clock
from services.registry.tests.imports.steps import applied, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, community, person
from testkit.harness import Client, Harness


async def _without_owner(harness: Harness, manager: Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """A community whose first unit has no owner yet."""
    home = await community(manager)
    sheets = good()
    sheets["房屋信息"][0][6:9] = ["", "", ""]
    await applied(harness, manager, await uploaded(manager, home["id"], "before.xlsx", written(sheets)))
    return home, (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"][0]


@pytest.mark.parametrize(("begins", "ends"), [(-100, 100), (-100, 0), (50, 100)])
async def test_an_ownership_with_a_settled_end_stays_alone(
    harness: Harness, manager: Client, begins: int, ends: int
) -> None:
    home, unit = await _without_owner(harness, manager)
    other = await person(manager, home["id"], "李娜")
    today = clock.day_of(harness.clock.now())
    body = {"owners": [{"person_id": other["id"], "share": "1"}], "evidence": "合同"}
    days = {"valid_from": f"{today + timedelta(days=begins)}", "valid_to": f"{today + timedelta(days=ends)}"}
    entered = await manager.post(f"{API}/units/{unit['id']}/ownerships", json=body | days)
    assert entered.status_code == 201, entered.text
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    assert "ownership_kept" in {note["code"] for note in job["notes"]}
    held = (await manager.get(f"{API}/units/{unit['id']}/overview")).json()["ownerships"]
    assert [(each["valid_from"], each["valid_to"]) for each in held] == [(days["valid_from"], days["valid_to"])]


async def test_an_ownership_that_has_ended_makes_room(harness: Harness, manager: Client) -> None:
    home, unit = await _without_owner(harness, manager)
    other = await person(manager, home["id"], "李娜")
    yesterday = clock.day_of(harness.clock.now()) - timedelta(days=2)
    body = {"owners": [{"person_id": other["id"], "share": "1"}], "evidence": "合同"}
    days = {"valid_from": f"{date(2020, 1, 1)}", "valid_to": f"{yesterday}"}
    await manager.post(f"{API}/units/{unit['id']}/ownerships", json=body | days)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    assert job["counts"]["ownership"]["created"] == 1
    held = (await manager.get(f"{API}/units/{unit['id']}/overview")).json()["ownerships"]
    assert sorted(each["valid_to"] or "" for each in held) == ["", days["valid_to"]]

import json
from pathlib import Path
from typing import Any

from sqlalchemy import text

from services.registry.tests.stories import API, community
from testkit.harness import Client, Harness

DATA = Path(__file__).parents[4] / "tests" / "data"


async def upload(client: Client, community_id: str, name: str) -> dict[str, Any]:
    file = {"data": (name, (DATA / name).read_bytes())}
    answer = await client.post(f"{API}/communities/{community_id}/imports", files=file)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def applied(harness: Harness, client: Client, job: dict[str, Any]) -> dict[str, Any]:
    """Start the import and let the worker finish it."""
    started = await client.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": f'"{job["version"]}"'})
    assert (started.status_code, started.json()["status"]) == (202, "applying"), started.text
    await harness.fire_timers()
    return dict((await client.get(f"{API}/imports/{job['id']}")).json())


async def rows(harness: Harness, table: str) -> int:
    async with harness.work() as work:
        statement = text(f"SELECT count(*) FROM {table} WHERE tenant_id = :tenant_id")
        return int((await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalar_one())


async def test_the_dry_run_names_every_finding_of_the_dirty_file(manager: Client) -> None:
    home = await community(manager)
    job = await upload(manager, home["id"], "hc-dirty.xlsx")
    assert (job["status"], job["findings"]) == ("checked", 19)
    found = (await manager.get(f"{API}/imports/{job['id']}/findings")).json()
    expected = json.loads((DATA / "hc-dirty.expected.json").read_text())
    named = [(f["sheet"], f["row"], f["column"], f["code"]) for f in found["items"]]
    assert len(named) == 19
    assert set(named) == {(e["sheet"], e["row"], e["column"], e["code"]) for e in expected}
    assert found["counts"] == {"业主信息": 6, "房屋信息": 9, "楼栋单元": 1, "费用设置": 1, "车位信息": 2}
    assert all(f["message"] for f in found["items"])
    assert not any("11010519900101123A" in f["value"] for f in found["items"])


async def test_a_clean_file_is_imported_whole(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await harness.forget_outbox()
    job = await applied(harness, manager, await upload(manager, home["id"], "hc-small.xlsx"))
    assert (job["status"], job["done"], job["total"]) == ("applied", 604, 604)
    created = {kind: counts["created"] for kind, counts in job["counts"].items()}
    assert created == {
        "building": 6,
        "entrance": 12,
        "parking_lot": 1,
        "charge_plan": 1,
        "person": 237,
        "unit": 264,
        "ownership": 247,
        "parking_space": 88,
        "parking_right": 51,
        "vehicle": 51,
    }
    facts = await harness.outbox()
    told: dict[str, int] = {}
    for fact in facts:
        told[type(fact).__name__] = told.get(type(fact).__name__, 0) + 1
    assert told == {
        "BuildingCreated": 6,
        "ChargePlanImported": 1,
        "PersonRegistered": 237,
        "UnitCreated": 264,
        "UnitChargesAssigned": 247,
        "OwnershipStarted": 247,
        "ParkingSpaceCreated": 88,
        "ParkingRightChanged": 51,
    }


async def test_repeating_an_import_changes_nothing(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await applied(harness, manager, await upload(manager, home["id"], "hc-small.xlsx"))
    await harness.forget_outbox()
    again = await applied(harness, manager, await upload(manager, home["id"], "hc-small.xlsx"))
    assert again["status"] == "applied"
    assert {outcome for c in again["counts"].values() for outcome, count in c.items() if count} == {"unchanged"}
    assert again["notes"] == []
    assert await harness.outbox() == []


async def test_undoing_withdraws_what_the_import_created(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    tables = ("building", "entrance", "unit", "unit_area", "person", "person_phone", "ownership", "ownership_share")
    tables += ("parking_lot", "parking_space", "parking_right", "vehicle", "community_person")
    job = await applied(harness, manager, await upload(manager, home["id"], "hc-small.xlsx"))
    assert await rows(harness, "unit") == 264
    await harness.forget_outbox()
    undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
    assert (undone.status_code, undone.json()["status"]) == (202, "undoing")
    await harness.fire_timers()
    job = (await manager.get(f"{API}/imports/{job['id']}")).json()
    assert (job["status"], job["undone_by_name"], job["counts"]["unit"]["withdrawn"]) == ("undone", "测试员工", 264)
    assert {table: await rows(harness, table) for table in tables} == dict.fromkeys(tables, 0)
    told = [type(fact).__name__ for fact in await harness.outbox()]
    assert (told.count("UnitRemoved"), told.count("PersonRemoved"), told.count("OwnershipEnded")) == (264, 237, 247)
    again = await applied(harness, manager, await upload(manager, home["id"], "hc-small.xlsx"))
    assert (again["status"], again["counts"]["unit"]["created"]) == ("applied", 264)


async def test_the_large_file_imports_in_chunks(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await applied(harness, manager, await upload(manager, home["id"], "hc-large.xlsx"))
    assert (job["status"], job["counts"]["unit"]["created"], job["counts"]["person"]["created"]) == (
        "applied",
        5000,
        4466,
    )

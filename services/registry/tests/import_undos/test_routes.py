from datetime import date
from uuid import UUID

from sqlalchemy import text

from events.registry import ChargePlanImported, OccupancyBegun, OccupancyEnded
from services.registry.tests.imports.steps import applied, rows, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, community, envelopes
from testkit.harness import Client, Harness


async def test_undoing_withdraws_what_the_import_created(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    tables = ("building", "entrance", "unit", "unit_area", "person", "person_phone", "ownership", "ownership_share")
    tables += ("parking_lot", "parking_space", "parking_right", "vehicle", "community_person")
    job = await applied(harness, manager, await uploaded(manager, home["id"], "hc-small.xlsx"))
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
    again = await applied(harness, manager, await uploaded(manager, home["id"], "hc-small.xlsx"))
    assert (again["status"], again["counts"]["unit"]["created"]) == ("applied", 264)


async def test_prices_go_each_time_their_import_is_undone(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    for _ in range(3):
        job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
        assert job["counts"]["charge_plan"]["created"] == 1
        await harness.forget_outbox()
        undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
        assert undone.status_code == 202, undone.text
        await harness.fire_timers()
        (told,) = [fact for fact in await harness.outbox() if isinstance(fact, ChargePlanImported)]
        assert told.items == ()
    assert [version for _, version in await envelopes(harness, "charge_plan")] == [6]
    async with harness.work() as work:
        statement = text("SELECT items, version FROM charge_plan WHERE tenant_id = :tenant_id")
        plan = (await work.session.execute(statement, {"tenant_id": harness.tenant_id})).one()
    assert tuple(plan) == ([], 6)


async def test_what_later_work_depends_on_is_not_withdrawn(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    unit = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"][2]
    body = {"occupancy_status": "vacant_registered"}
    touched = await manager.patch(f"{API}/units/{unit['id']}", json=body, headers={"If-Match": '"1"'})
    assert touched.status_code == 200
    version = {"If-Match": f'"{job["version"]}"'}
    answer = await manager.post(f"{API}/imports/{job['id']}/undo", headers=version)
    assert (answer.status_code, answer.json()["code"], answer.json()["count"]) == (409, "import_depended_on", 1)
    assert answer.json()["dependents"] == [{"kind": "unit", "label": "1-1-201", "reason": "changed_later"}]
    assert await rows(harness, "unit") == 3
    assert (await manager.get(f"{API}/imports/{job['id']}")).json()["status"] == "applied"


async def test_an_import_that_cannot_go_on_stops_and_can_be_undone(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"1"'})
    assert await harness.running.alarm._fire(harness.tenant_id, 1) == 1
    assert await rows(harness, "building") == 1
    async with harness.work() as work:
        statement = text("UPDATE timer SET attempts = 8 WHERE tenant_id = :tenant_id AND kind = 'import.step'")
        await work.session.execute(statement, {"tenant_id": harness.tenant_id})
    await harness.fire_timers()
    stopped = (await manager.get(f"{API}/imports/{job['id']}")).json()
    assert (stopped["status"], stopped["failure"]) == ("failed", "step_failed")
    undo = f"{API}/imports/{job['id']}/undo"
    assert (await manager.post(undo, headers={"If-Match": f'"{stopped["version"]}"'})).status_code == 202
    await harness.fire_timers()
    assert (await manager.get(f"{API}/imports/{job['id']}")).json()["status"] == "undone"
    assert await rows(harness, "building") == 0


async def test_undoing_a_later_import_leaves_what_was_there_before(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    before = good()
    del before["房屋信息"][1], before["业主信息"][1]
    before["车位信息"][0][4:] = [""] * 8
    await applied(harness, manager, await uploaded(manager, home["id"], "before.xlsx", written(before)))
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    assert {kind: c["created"] for kind, c in job["counts"].items() if c["created"]} == {
        "unit": 1,
        "person": 1,
        "ownership": 1,
        "parking_right": 1,
        "vehicle": 1,
    }
    assert {kind: c for kind, c in job["counts"].items() if c["updated"]} == {}
    undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
    assert undone.status_code == 202, undone.text
    await harness.fire_timers()
    spaces = (await manager.get(f"{API}/communities/{home['id']}/parking-spaces")).json()
    assert spaces["counts"] == {"free": 2}
    assert (await rows(harness, "unit"), await rows(harness, "person"), await rows(harness, "ownership")) == (2, 1, 1)


async def test_what_an_import_changed_it_cannot_give_back(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    before = good()
    before["房屋信息"][0][6:9] = ["", "", ""]
    before["房屋信息"][1][5] = 70
    await applied(harness, manager, await uploaded(manager, home["id"], "before.xlsx", written(before)))
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    changed = sum(outcome["updated"] for outcome in job["counts"].values())
    undo = f"{API}/imports/{job['id']}/undo"
    answer = await manager.post(undo, headers={"If-Match": f'"{job["version"]}"'})
    assert (answer.status_code, answer.json()["code"], answer.json()["count"]) == (
        409,
        "import_changed_records",
        changed,
    )
    assert changed > 0


async def test_the_stay_of_a_lessee_is_told_and_untold(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    let = good()
    let["业主信息"][1][6] = 1003
    job = await applied(harness, manager, await uploaded(manager, home["id"], "let.xlsx", written(let)))
    units = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"]
    lived = (await manager.get(f"{API}/units/{units[1]['id']}/overview")).json()["occupants"][0]
    stay = {name: UUID(id) for name, id in (("community_id", home["id"]), ("unit_id", units[1]["id"]))}
    stay["person_id"] = UUID(lived["person_id"])
    (begun,) = [fact for fact in await harness.outbox() if isinstance(fact, OccupancyBegun)]
    assert begun == OccupancyBegun(**stay, valid_from=date(2025, 1, 1), relation="lessee")
    undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
    assert undone.status_code == 202
    await harness.fire_timers()
    (ended,) = [fact for fact in await harness.outbox() if isinstance(fact, OccupancyEnded)]
    assert ended == OccupancyEnded(**stay, valid_to=date(2024, 12, 31))
    assert await envelopes(harness, "occupancy") == [(lived["id"], 1), (lived["id"], 2)]


async def test_a_stay_that_ended_meanwhile_is_not_withdrawn(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    let = good()
    let["业主信息"][0][6] = 1003
    let["房屋信息"][0][7:9] = ["", ""]
    job = await applied(harness, manager, await uploaded(manager, home["id"], "let.xlsx", written(let)))
    assert job["counts"]["occupancy"]["created"] == 1
    unit = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"][0]
    at = f"{API}/units/{unit['id']}"
    stay = (await manager.get(f"{at}/overview")).json()["occupants"][0]
    left = await manager.post(
        f"{at}/occupants/{stay['id']}/end",
        json={"valid_to": stay["valid_from"]},
        headers={"If-Match": f'"{unit["version"]}"'},
    )
    assert left.status_code == 200
    undo = f"{API}/imports/{job['id']}/undo"
    answer = await manager.post(undo, headers={"If-Match": f'"{job["version"]}"'})
    assert (answer.status_code, answer.json()["code"]) == (409, "import_depended_on")
    assert {"kind": "occupancy", "label": "1-1-101", "reason": "changed_later"} in answer.json()["dependents"]


async def test_a_stay_from_before_stays_were_told_counts_from_one(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    let = good()
    let["业主信息"][1][6] = 1003
    job = await applied(harness, manager, await uploaded(manager, home["id"], "let.xlsx", written(let)))
    await harness.forget_outbox()
    async with harness.work() as work:
        statement = text("UPDATE occupancy SET version = 0 WHERE tenant_id = :tenant_id")
        await work.session.execute(statement, {"tenant_id": harness.tenant_id})
    undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
    assert undone.status_code == 202
    await harness.fire_timers()
    assert [version for _, version in await envelopes(harness, "occupancy")] == [1]

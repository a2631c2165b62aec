import asyncio
import json
import zlib
from datetime import date, timedelta
from functools import partial
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import text

from events.registry import UnitCreated
from kit import failpoints
from kit.alarm import TimerFailed
from registry.import_steps.errors import ChangedMeanwhile
from registry.import_steps.repository import StepRepository
from registry.import_steps.writes import Writes
from registry.imports.reading import read
from registry.imports.rows import Plan
from registry.imports.service import next_chunk
from services.registry.tests.imports.steps import DATA, applied, rows, upload, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, EVERYTHING, community
from testkit.harness import Client, Harness
from testkit.statements import held


async def test_the_dry_run_names_every_finding_of_the_dirty_file(manager: Client) -> None:
    home = await community(manager)
    job = await uploaded(manager, home["id"], "hc-dirty.xlsx")
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
    job = await applied(harness, manager, await uploaded(manager, home["id"], "hc-small.xlsx"))
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
        "WarrantyTermStarted": 247,
        "UnitChargesAssigned": 247,
        "OwnershipStarted": 247,
        "ParkingSpaceCreated": 88,
        "ParkingRightChanged": 51,
    }


async def test_repeating_an_import_changes_nothing(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await applied(harness, manager, await uploaded(manager, home["id"], "hc-small.xlsx"))
    await harness.forget_outbox()
    again = await applied(harness, manager, await uploaded(manager, home["id"], "hc-small.xlsx"))
    assert again["status"] == "applied"
    assert {outcome for c in again["counts"].values() for outcome, count in c.items() if count} == {"unchanged"}
    assert again["notes"] == []
    assert await harness.outbox() == []


async def test_the_large_file_imports_in_chunks(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "hc-large.xlsx"))
    assert (job["status"], job["counts"]["unit"]["created"], job["counts"]["person"]["created"]) == (
        "applied",
        5000,
        4466,
    )


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 422, "file_empty"),
        (b"just text", 422, "not_a_spreadsheet"),
        (b"\0" * (20 * 1024 * 1024 + 1), 422, "file_too_large"),
        (b"\0" * (21 * 1024 * 1024), 413, "too_large"),
        (written({"Sheet1": [["x"]]}), 422, "wrong_sheets"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), 422, "file_protected"),
    ],
    ids=["empty", "text", "above 20 MB", "above the body limit", "wrong sheets", "protected"],
)
async def test_broken_files_get_one_clear_refusal(
    harness: Harness, manager: Client, content: bytes, status: int, code: str
) -> None:
    home = await community(manager)
    answer = await upload(manager, home["id"], "x.xlsx", content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["title"]
    assert await rows(harness, "import_job") == 0


@pytest.mark.parametrize(
    ("disposition", "status", "code"),
    [
        (b'name="data"', 422, "invalid_fields"),
        (b'name="other"; filename="a.xlsx"', 422, "invalid_fields"),
        (b'name="data"\r\nContent-Type: text/plain; charset=bogus', 400, "malformed"),
        (b"name=\"data\"; filename*=UTF-8''%00%ff", 422, "invalid_fields"),
        (b"name=\"data\"; filename*=bogus''a.xlsx", 422, "invalid_fields"),
    ],
)
async def test_a_form_without_a_readable_file_is_refused(
    manager: Client, disposition: bytes, status: int, code: str
) -> None:
    home = await community(manager)
    part = b"--XX\r\nContent-Disposition: form-data; " + disposition + b"\r\n\r\nPK\r\n"
    sent = {"Content-Type": "multipart/form-data; boundary=XX"}
    at = f"{API}/communities/{home['id']}/imports"
    for parts in (part, part + part):
        answer = await manager.post(at, content=parts + b"--XX--\r\n", headers=sent)
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_two_files_at_once_are_refused(manager: Client) -> None:
    home = await community(manager)
    files = [("data", ("a.xlsx", b"PK")), ("data", ("b.xlsx", b"PK"))]
    answer = await manager.post(f"{API}/communities/{home['id']}/imports", files=files)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "data")


async def test_an_import_needs_its_permission_scope_and_version(harness: Harness, manager: Client) -> None:
    home, other = await community(manager, "A"), await community(manager, "B")
    job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    at = f"{API}/imports/{job['id']}"
    assert (await harness.staff({"registry.unit.manage"}).get(at)).status_code == 403
    clerk = harness.staff({"registry.import.run"}, communities=[UUID(other["id"])])
    assert (await clerk.get(at)).status_code == 404
    assert (await clerk.get(f"{at}/findings")).status_code == 404
    assert (await clerk.post(f"{at}/apply", headers={"If-Match": '"1"'})).status_code == 404
    assert (await upload(clerk, home["id"], "good.xlsx", written(good()))).status_code == 404
    stranger = (await harness.other_tenant()).staff({"registry.import.run"})
    assert (await stranger.get(at)).status_code == 404
    assert (await manager.post(f"{at}/apply")).status_code == 428
    assert (await manager.post(f"{at}/apply", headers={"If-Match": '"9"'})).status_code == 412


async def test_only_a_checked_import_starts_and_only_one_at_a_time(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    first = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    second = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    started = await manager.post(f"{API}/imports/{first['id']}/apply", headers={"If-Match": '"1"'})
    assert started.status_code == 202
    busy = await manager.post(f"{API}/imports/{second['id']}/apply", headers={"If-Match": '"1"'})
    assert (busy.status_code, busy.json()["code"]) == (409, "import_running")
    again = await manager.post(f"{API}/imports/{first['id']}/apply", headers={"If-Match": '"2"'})
    assert (again.status_code, again.json()["code"]) == (409, "import_not_in_state")
    await harness.fire_timers()
    listed = (await manager.get(f"{API}/communities/{home['id']}/imports")).json()["items"]
    assert [(job["id"], job["status"], job["uploaded_by_name"]) for job in listed] == [
        (second["id"], "checked", "测试员工"),
        (first["id"], "applied", "测试员工"),
    ]


async def test_a_file_without_a_good_row_imports_nothing(manager: Client) -> None:
    home = await community(manager)
    sheets = {name: [] for name in good()} | {"业主信息": [[1, "", "男", 5, "", "", 1001, 1]]}
    job = await uploaded(manager, home["id"], "bad.xlsx", written(sheets))
    answer = await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_import")


async def test_a_file_of_parking_spaces_alone_is_imported(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    sheets = {name: [] for name in good()} | {"车位信息": [[1, "C2", "地上停车位", 12.5]]}
    job = await applied(harness, manager, await uploaded(manager, home["id"], "spaces.xlsx", written(sheets)))
    assert (job["status"], job["done"], job["counts"]["parking_space"]["created"]) == ("applied", 1, 1)


async def test_the_good_rows_of_a_dirty_file_are_imported_with_notes(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "hc-dirty.xlsx"))
    assert {kind: counts["created"] for kind, counts in job["counts"].items() if kind in ("person", "unit")} == {
        "person": 149,
        "unit": 171,
    }
    assert job["sheets"]["房屋信息"] == {"read": 180, "good": 171}
    good_rows = sum(sheet["good"] for sheet in job["sheets"].values())
    assert (job["done"], job["total"]) == (good_rows, good_rows) == (389, 389)
    assert {note["code"] for note in job["notes"]} == {"entrance_inferred", "charge_withheld", "owner_withheld"}


async def test_a_corrected_file_changes_only_what_was_corrected(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    await harness.forget_outbox()
    sheets = good()
    sheets["业主信息"][0][4] = 13900000001
    sheets["业主信息"].append([3, "沈杰", "男", 30, "13800138000", "", 1001, 3])
    sheets["房屋信息"][0][5] = 100
    sheets["房屋信息"][1][6] = 3
    sheets["费用设置"][0][10] = 3.2
    sheets["楼栋单元"][0][2] = 12
    sheets["房屋信息"].append([202, 1, 1, 2, "10102", 70, 3, 1, "2025-05-01", 110, 60, 0])
    harness.clock.advance(timedelta(days=1))
    manager = harness.staff(EVERYTHING)
    job = await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(sheets)))
    changed = {
        kind: {outcome: count for outcome, count in counts.items() if count} for kind, counts in job["counts"].items()
    }
    assert changed == {
        "building": {"updated": 1},
        "entrance": {"updated": 1},
        "charge_plan": {"updated": 1},
        "person": {"created": 1, "updated": 1, "unchanged": 1},
        "unit": {"created": 1, "updated": 1, "unchanged": 2},
        "ownership": {"created": 2, "updated": 1},
        "parking_space": {"unchanged": 2},
        "vehicle": {"unchanged": 1},
    }
    told = sorted(type(fact).__name__ for fact in await harness.outbox())
    assert told == [
        "BuildingChanged",
        "ChargePlanImported",
        "OwnershipEnded",
        "OwnershipStarted",
        "OwnershipStarted",
        "PersonChanged",
        "PersonRegistered",
        "UnitChanged",
        "UnitChargesAssigned",
        "UnitCreated",
        "WarrantyTermStarted",
    ]
    units = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"]
    assert [(unit["code"], unit["gross_area"]) for unit in units] == [
        ("1-1-101", "100.00"),
        ("1-1-102", "72.35"),
        ("1-1-201", "89.50"),
        ("1-1-202", "70.00"),
    ]


async def test_an_owner_row_that_is_put_right_later_gets_its_unit(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    wrong = good()
    wrong["业主信息"][0][4] = "12345"
    await applied(harness, manager, await uploaded(manager, home["id"], "wrong.xlsx", written(wrong)))
    unit = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"][0]
    assert unit["occupancy_status"] == "unsold"
    await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    seen = (await manager.get(f"{API}/units/{unit['id']}/overview")).json()
    assert [owner["name"] for owner in seen["owners"]] == ["华**"]
    assert (seen["ownerships"][0]["valid_from"], seen["unit"]["occupancy_status"]) == ("2025-01-01", "occupied_owner")
    assert [space["code"] for space in seen["parking"]] == ["C1"]


async def test_a_killed_import_goes_on_where_it_stopped(
    harness: Harness, manager: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = await community(manager)
    monkeypatch.setattr("registry.imports.service.next_chunk", partial(next_chunk, size=100))
    job = await uploaded(manager, home["id"], "hc-small.xlsx")
    await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"1"'})
    for _ in range(4):
        assert await harness.running.alarm._fire(harness.tenant_id, 1) == 1
    before = (await manager.get(f"{API}/imports/{job['id']}")).json()["done"]
    failpoints.arm("timer.effect")
    with pytest.raises(failpoints.Failed):
        await harness.running.alarm._fire(harness.tenant_id, 1)
    harness.runtime.state.clear()
    halfway = (await manager.get(f"{API}/imports/{job['id']}")).json()
    assert halfway["status"] == "applying"
    assert 0 < halfway["done"] == before < halfway["total"]
    await harness.fire_timers()
    done = (await manager.get(f"{API}/imports/{job['id']}")).json()
    assert (done["status"], done["counts"]["unit"]["created"], await rows(harness, "unit")) == ("applied", 264, 264)
    assert sum(isinstance(fact, UnitCreated) for fact in await harness.outbox()) == 264


async def test_a_file_checked_by_an_earlier_release_is_read_again(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    for older in (None, b"no plan"):
        job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
        async with harness.work() as work:
            statement = text("UPDATE import_file SET plan = :plan WHERE tenant_id = :tenant_id AND import_id = :id")
            plan = older and (await work.cipher()).seal(zlib.compress(msgspec.msgpack.encode(older)))
            where = {"tenant_id": harness.tenant_id, "id": job["id"]}
            await work.session.execute(statement, where | {"plan": plan})
        assert (await applied(harness, manager, job))["status"] == "applied"


async def test_no_connection_is_held_while_a_file_is_read(
    harness: Harness, manager: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = await community(manager)
    connections: list[int] = []

    async def watched(content: bytes, today: date, tenant_id: UUID) -> Plan:
        connections.append(await asyncio.to_thread(held, harness.runtime.engine))
        return read(content, today)

    monkeypatch.setattr("registry.imports.service.read_apart", watched)
    job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    async with harness.work() as work:
        statement = text("UPDATE import_file SET plan = NULL WHERE tenant_id = :tenant_id")
        await work.session.execute(statement, {"tenant_id": harness.tenant_id})
    assert (await applied(harness, manager, job))["status"] == "applied"
    assert connections == [0, 0]


async def test_a_step_never_reads_a_file(harness: Harness, manager: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    home = await community(manager)
    job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"1"'})
    async with harness.work() as work:
        statement = text("UPDATE import_file SET plan = NULL WHERE tenant_id = :tenant_id")
        await work.session.execute(statement, {"tenant_id": harness.tenant_id})
    with pytest.raises(TimerFailed) as failed:
        await harness.running.alarm._fire(harness.tenant_id, 1)
    assert isinstance(failed.value.args[1], LookupError)


async def test_the_file_is_kept_encrypted_for_thirty_days(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    content = written(good())
    job = await uploaded(manager, home["id"], "good.xlsx", content)
    async with harness.work() as work:
        statement = text("SELECT sealed FROM import_file WHERE tenant_id = :tenant_id")
        sealed = (await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalar_one()
        assert content[:200] not in sealed
        assert (await work.cipher()).open(sealed) == content
        statement = text("SELECT plan FROM import_file WHERE tenant_id = :tenant_id")
        plan = (await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalar_one()
        with pytest.raises(zlib.error):
            zlib.decompress(plan)
    harness.clock.advance(timedelta(days=29))
    await harness.fire_timers()
    assert await rows(harness, "import_file") == 1
    harness.clock.advance(timedelta(days=2))
    await harness.fire_timers()
    assert await rows(harness, "import_file") == 0
    fresh = harness.staff({"registry.import.run"})
    assert (await fresh.get(f"{API}/imports/{job['id']}")).json()["status"] == "discarded"


async def test_a_checked_file_can_be_given_up(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    answer = await manager.post(f"{API}/imports/{job['id']}/discard", headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["status"]) == (200, "discarded")
    assert await rows(harness, "import_file") == 0
    again = await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"2"'})
    assert (again.status_code, again.json()["code"]) == (409, "import_not_in_state")


async def test_personal_data_of_an_import_is_stored_encrypted_and_stays_out_of_events(
    harness: Harness, manager: Client
) -> None:
    home = await community(manager)
    await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    async with harness.work() as work:
        for table in ("person", "person_phone", "outbox", "import_job", "import_effect"):
            statement = text(f"SELECT t::text FROM {table} t WHERE tenant_id = :tenant_id")
            dump = "".join((await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalars())
            assert "13800220114" not in dump
            assert "11010519491231002X" not in dump


async def test_a_step_that_lost_a_race_is_tried_again(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await applied(harness, manager, await uploaded(manager, home["id"], "good.xlsx", written(good())))
    sheets = good()
    sheets["房屋信息"][0][5] = 100
    job = await uploaded(manager, home["id"], "good.xlsx", written(sheets))
    await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"1"'})
    for _ in range(2):
        assert await harness.running.alarm._fire(harness.tenant_id, 1) == 1
    writes = Writes(UUID(home["id"]), harness.clock.now())
    unit = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"][0]
    read_at = unit["version"] - 1
    writes.advance("unit", UUID(unit["id"]), {"layout": "三室"}, before=read_at, version=read_at + 1)
    async with harness.work() as work:
        with pytest.raises(ChangedMeanwhile):
            await StepRepository(work, UUID(home["id"])).write(writes, UUID(job["id"]))
        await work.rollback()
    await harness.fire_timers()
    assert (await manager.get(f"{API}/imports/{job['id']}")).json()["counts"]["unit"]["updated"] == 1

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from events.registry import ParkingRightChanged, ParkingSpaceChanged, ParkingSpaceCreated
from services.registry.tests.stories import API, EVERYTHING, VERSION_1, community, person
from testkit.harness import Client, Harness


async def space(client: Client, community_id: str, code: str = "C1", **more: Any) -> dict[str, Any]:
    body = {"lot_code": "1", "code": code, "area": "12.5", **more}
    answer = await client.post(f"{API}/communities/{community_id}/parking-spaces", json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def test_a_space_is_leased_and_falls_free_when_the_lease_is_over(harness: Harness, manager: Client) -> None:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    manager = harness.staff(EVERYTHING)
    home = await community(manager)
    who = await person(manager, home["id"])
    await harness.forget_outbox()
    lot = await space(manager, home["id"])
    assert (lot["status"], lot["area"], lot["version"]) == ("free", "12.50", 1)
    body = {"person_id": who["id"], "kind": "leased", "valid_from": "2026-03-01", "valid_to": "2026-03-31"}
    leased = await manager.post(f"{API}/parking-spaces/{lot['id']}/rights", json=body, headers=VERSION_1)
    assert (leased.status_code, leased.json()["status"], leased.json()["version"]) == (201, "leased", 2)
    harness.clock.advance(timedelta(days=31))
    await harness.fire_timers()
    listed = (await harness.staff(EVERYTHING).get(f"{API}/communities/{home['id']}/parking-spaces")).json()
    assert [(s["code"], s["status"]) for s in listed["items"]] == [("C1", "free")]
    assert listed["counts"] == {"free": 1}
    place = {"community_id": UUID(home["id"])}
    assert await harness.outbox() == [
        ParkingSpaceCreated(**place, code="C1", kind="property", status="free"),
        ParkingRightChanged(
            **place,
            holder_id=UUID(who["id"]),
            kind="leased",
            valid_from=date(2026, 3, 1),
            valid_to=date(2026, 3, 31),
        ),
        ParkingRightChanged(**place, holder_id=None, kind="none", valid_from=date(2026, 4, 1)),
    ]


async def test_each_lease_begins_and_ends_on_its_own_days(harness: Harness, manager: Client) -> None:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    manager = harness.staff(EVERYTHING)
    home = await community(manager)
    who = UUID((await person(manager, home["id"]))["id"])
    lot = await space(manager, home["id"])
    at = f"{API}/parking-spaces/{lot['id']}/rights"
    leases = [(date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 5, 1), date(2026, 6, 30))]
    for version, (first, last) in enumerate(leases, start=1):
        body = {"person_id": str(who), "kind": "leased", "valid_from": str(first), "valid_to": str(last)}
        granted = await manager.post(at, json=body, headers={"If-Match": f'"{version}"'})
        assert (granted.status_code, granted.json()["status"]) == (201, "leased")
    await harness.forget_outbox()
    seen = []
    for day in (date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 1), date(2026, 6, 30), date(2026, 7, 1)):
        harness.clock.set(datetime.combine(day, time(0, 1), ZoneInfo("Asia/Shanghai")))
        await harness.fire_timers()
        listed = await harness.staff(EVERYTHING).get(f"{API}/communities/{home['id']}/parking-spaces")
        seen.append(listed.json()["items"][0]["status"])
    assert seen == ["free", "free", "leased", "leased", "free"]
    place = {"community_id": UUID(home["id"])}
    nobody = ParkingRightChanged(**place, holder_id=None, kind="none", valid_from=date(2026, 4, 1))
    assert await harness.outbox() == [
        replace(nobody, valid_to=date(2026, 4, 30)),
        ParkingSpaceChanged(**place, code="C1", kind="property", status="leased"),
        replace(nobody, valid_from=date(2026, 7, 1)),
    ]


async def test_a_right_counts_on_its_days_only(harness: Harness, manager: Client) -> None:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    manager = harness.staff(EVERYTHING)
    home = await community(manager)
    who = (await person(manager, home["id"]))["id"]
    at = f"{API}/parking-spaces/{(await space(manager, home['id']))['id']}/rights"
    days = [("2025-01-01", "2025-12-31"), ("2026-04-01", "2026-12-31"), ("2026-02-01", "2026-03-31")]
    status = []
    for version, (first, last) in enumerate(days, start=1):
        body = {"person_id": who, "kind": "leased", "valid_from": first, "valid_to": last}
        granted = await manager.post(at, json=body, headers={"If-Match": f'"{version}"'})
        status.append(granted.json()["status"])
    assert status == ["free", "free", "leased"]
    corrected = await manager.post(f"{at}/end", json={"valid_to": "2025-06-30"}, headers={"If-Match": '"4"'})
    assert (corrected.status_code, corrected.json()["status"]) == (200, "leased")


async def test_a_space_has_one_right_at_a_time(manager: Client) -> None:
    home = await community(manager)
    who, other = await person(manager, home["id"]), await person(manager, home["id"], "李娜")
    at = f"{API}/parking-spaces/{(await space(manager, home['id']))['id']}/rights"
    body = {"person_id": who["id"], "kind": "owned", "valid_from": "2025-01-01"}
    sold = await manager.post(at, json=body, headers=VERSION_1)
    assert (sold.status_code, sold.json()["status"]) == (201, "sold")
    lease = {"person_id": other["id"], "kind": "leased", "valid_from": "2026-01-01", "valid_to": "2026-12-31"}
    clash = await manager.post(at, json=lease, headers={"If-Match": '"2"'})
    assert (clash.status_code, clash.json()["code"]) == (409, "space_has_right")
    ended = await manager.post(f"{at}/end", json={"valid_to": "2025-06-30"}, headers={"If-Match": '"2"'})
    assert (ended.status_code, ended.json()["status"], ended.json()["version"]) == (200, "free", 3)
    nobody = await manager.post(f"{at}/end", json={"valid_to": "2025-07-31"}, headers={"If-Match": '"3"'})
    assert (nobody.status_code, nobody.json()["code"]) == (409, "no_active_right")
    leased = await manager.post(at, json=lease, headers={"If-Match": '"3"'})
    assert leased.status_code == 201


async def test_refusals(manager: Client) -> None:
    home = await community(manager)
    who = await person(manager, home["id"])
    lot = await space(manager, home["id"])
    at = f"{API}/communities/{home['id']}/parking-spaces"
    taken = await manager.post(at, json={"lot_code": "1", "code": "C1"})
    assert (taken.status_code, taken.json()["code"]) == (409, "space_code_taken")
    assert (await manager.post(at, json={"lot_code": "2", "code": "C1"})).status_code == 201
    tiny = await manager.post(at, json={"lot_code": "1", "code": "C2", "area": "0"})
    assert tiny.json()["errors"][0]["code"] == "out_of_range"
    rights = f"{API}/parking-spaces/{lot['id']}/rights"
    good = {"person_id": who["id"], "kind": "leased", "valid_from": "2026-01-01", "valid_to": "2026-12-31"}
    turned = await manager.post(rights, json=good | {"valid_to": "2025-01-01"}, headers=VERSION_1)
    assert turned.json()["errors"][0]["code"] == "dates_reversed"
    owned = await manager.post(rights, json=good | {"kind": "owned"}, headers=VERSION_1)
    assert owned.json()["errors"][0]["code"] == "owned_has_no_end"
    assert (await manager.post(rights, json=good | {"kind": "borrowed"}, headers=VERSION_1)).status_code == 400
    assert (await manager.post(rights, json=good)).status_code == 428
    assert (await manager.post(rights, json=good, headers={"If-Match": '"9"'})).status_code == 412


async def test_out_of_scope(harness: Harness, manager: Client) -> None:
    home, other = await community(manager, "A"), await community(manager, "B")
    lot = await space(manager, home["id"])
    clerk = harness.staff({"registry.unit.read", "registry.unit.manage"}, communities=[UUID(other["id"])])
    assert (await clerk.get(f"{API}/communities/{home['id']}/parking-spaces")).status_code == 404
    end = f"{API}/parking-spaces/{lot['id']}/rights/end"
    assert (await clerk.post(end, json={"valid_to": "2025-01-01"}, headers=VERSION_1)).status_code == 404


async def test_a_person_is_shown_with_the_spaces_they_may_use(harness: Harness, manager: Client) -> None:
    home, other = await community(manager), await community(manager, "LY")
    who = await person(manager, home["id"])
    for place, code in ((home, "C1"), (other, "C9")):
        lot = await space(manager, place["id"], code)
        right = {"person_id": who["id"], "kind": "leased", "valid_from": "2020-01-01"}
        granted = await manager.post(f"{API}/parking-spaces/{lot['id']}/rights", json=right, headers=VERSION_1)
        assert granted.status_code == 201, granted.text
    seen = (await manager.get(f"{API}/persons/{who['id']}")).json()
    assert [(one["lot_code"], one["code"], one["kind"]) for one in seen["parking"]] == [
        ("1", "C1", "leased"),
        ("1", "C9", "leased"),
    ]
    near = harness.staff(EVERYTHING, communities=[UUID(home["id"])])
    assert [one["code"] for one in (await near.get(f"{API}/persons/{who['id']}")).json()["parking"]] == ["C1"]

from uuid import UUID, uuid4

from events.registry import CommunityChanged, CommunityCreated
from services.registry.tests.stories import API, VERSION_1, community
from testkit.harness import Client, Harness

DIALLED_BY_NOBODY = [{"hotline": wrong} for wrong in ("12345678901234567890123", "1234", "call us", "12345\n")]


async def test_a_community_is_opened_listed_and_changed(harness: Harness, manager: Client) -> None:
    opened = await community(manager, hotline="400-800-1234")
    assert opened["version"] == 1
    listed = (await manager.get(f"{API}/communities")).json()
    assert [c["code"] for c in listed["items"]] == ["HC"]
    changed = await manager.patch(f"{API}/communities/{opened['id']}", json={"name": "华辰雅苑"}, headers=VERSION_1)
    assert (changed.status_code, changed.headers["ETag"], changed.json()["name"]) == (200, '"2"', "华辰雅苑")
    assert changed.json()["hotline"] == "400-800-1234"
    assert await harness.outbox() == [
        CommunityCreated(code="HC", name="华辰花园", hotline="400-800-1234"),
        CommunityChanged(code="HC", name="华辰雅苑", hotline="400-800-1234"),
    ]


async def test_the_code_is_unique_in_the_tenant(manager: Client) -> None:
    await community(manager)
    again = await manager.post(f"{API}/communities", json={"code": "HC", "name": "别处"})
    assert (again.status_code, again.json()["code"]) == (409, "community_code_taken")


async def test_versions_and_bodies_are_checked(manager: Client) -> None:
    opened = await community(manager)
    at = f"{API}/communities/{opened['id']}"
    assert (await manager.patch(at, json={"name": "新"})).status_code == 428
    stale = await manager.patch(at, json={"name": "新"}, headers={"If-Match": '"7"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "stale_version")
    for wrong in ({"colour": "red"}, {"name": 5}, {"name": "长" * 201}, {"charging_mode": "free"}, *DIALLED_BY_NOBODY):
        assert (await manager.patch(at, json=wrong, headers=VERSION_1)).status_code == 400


async def test_the_data_scope_hides_other_communities(harness: Harness, manager: Client) -> None:
    mine, other = await community(manager, "A"), await community(manager, "B")
    clerk = harness.staff({"registry.community.read"}, communities=[UUID(mine["id"])])
    assert [c["code"] for c in (await clerk.get(f"{API}/communities")).json()["items"]] == ["A"]
    hidden = await clerk.get(f"{API}/communities/{other['id']}")
    nowhere = await clerk.get(f"{API}/communities/{uuid4()}")
    assert hidden.status_code == nowhere.status_code == 404
    assert hidden.json()["code"] == nowhere.json()["code"]


async def test_permission_and_tenant_are_needed(harness: Harness, manager: Client) -> None:
    opened = await community(manager)
    clerk = harness.staff({"registry.unit.read"})
    assert (await clerk.get(f"{API}/communities")).status_code == 403
    assert (await harness.anonymous().get(f"{API}/communities")).status_code == 401
    stranger = (await harness.other_tenant()).staff({"registry.community.read"})
    assert (await stranger.get(f"{API}/communities/{opened['id']}")).status_code == 404

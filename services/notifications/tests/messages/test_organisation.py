"""Somebody is told when a leaver leaves a seat empty; a change that empties none tells nobody."""

from uuid import uuid4

import pytest
from onboarding import onboard

from events import Event, identity, registry
from testkit.harness import Client, Harness

COMMUNITY, ELSEWHERE, GONE = uuid4(), uuid4(), uuid4()


async def titles(client: Client) -> list[str]:
    answer = await client.get("/api/notifications/inbox")
    return [item["title"] for item in answer.json()["items"]]


async def test_the_manager_of_the_community_hears_of_an_empty_seat(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    near, far = await onboard(harness, "cs_manager", COMMUNITY), await onboard(harness, "cs_manager", ELSEWHERE)
    admin = await onboard(harness, "tenant_admin")
    fact = identity.SpecialistTeamChanged(community_id=COMMUNITY, vacated_by=GONE)
    await harness.consume(fact, uuid4(), twice=True)
    assert await titles(near) == await titles(admin) == ["客服专员组出现空缺：锦绣花园"]
    assert await titles(far) == []


@pytest.mark.parametrize(
    ("fact", "title"),
    [
        (
            identity.DepartmentChanged(name="工程技术部", kind="engineering", vacated_by=GONE),
            "部门负责人空缺：工程技术部",
        ),
        (identity.ExpertPanelChanged(discipline="legal", vacated_by=GONE), "专家顾问团出现空缺：法务"),
    ],
)
async def test_the_administrator_hears_of_an_empty_chair(harness: Harness, fact: Event, title: str) -> None:
    admin, clerk = await onboard(harness, "tenant_admin"), await onboard(harness, "desk_clerk")
    await harness.consume(fact, uuid4(), twice=True)
    assert (await titles(admin), await titles(clerk)) == ([title], [])


async def test_an_ordinary_change_tells_nobody(harness: Harness) -> None:
    admin = await onboard(harness, "tenant_admin")
    await harness.consume(identity.DepartmentChanged(name="财务部", kind="finance"), uuid4())
    await harness.consume(identity.SpecialistTeamChanged(community_id=COMMUNITY, dedicated_clerk=GONE), uuid4())
    await harness.consume(identity.ExpertPanelChanged(discipline="legal", experts=(GONE,)), uuid4())
    assert await titles(admin) == []

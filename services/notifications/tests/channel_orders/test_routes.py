"""How customers are reached, in order: chosen by the company."""

from typing import Any
from uuid import uuid4

import pytest

from testkit.harness import Harness

READ = {"notifications.template.read"}
MANAGE = READ | {"notifications.template.manage"}


async def test_the_channel_order_is_chosen_by_version(harness: Harness) -> None:
    staff, path = harness.staff(MANAGE), "/api/notifications/channel-order"
    shipped = (await staff.get(path)).json()
    assert shipped == {"version": 0, "channels": ["email", "phone_task"]}
    chosen = await staff.put(path, json={"channels": ["email"]}, headers={"If-Match": '"0"'})
    assert chosen.json() == {"version": 1, "channels": ["email"]}
    assert (await staff.get(path)).json() == chosen.json()
    stale = await staff.put(path, json={"channels": ["email"]}, headers={"If-Match": '"0"'})
    assert stale.status_code == 412
    for channels, status in ((["email", "email"], 422), ([], 400), (["pigeon"], 400)):
        refused = await staff.put(path, json={"channels": channels}, headers={"If-Match": '"1"'})
        assert refused.status_code == status, refused.text
    reader = harness.staff(READ, id=uuid4())
    assert (await reader.put(path, json={"channels": ["email"]}, headers={"If-Match": '"1"'})).status_code == 403


@pytest.mark.parametrize("scope", [{"communities": [uuid4()]}, {"own_only": True}])
async def test_only_who_serves_the_whole_company_chooses(harness: Harness, scope: dict[str, Any]) -> None:
    local, path = harness.staff(MANAGE, **scope), "/api/notifications/channel-order"
    refused = await local.put(path, json={"channels": ["email"]}, headers={"If-Match": '"0"'})
    assert (refused.status_code, refused.json()["code"]) == (403, "whole_company_only")
    assert (await local.get(path)).json()["version"] == 0

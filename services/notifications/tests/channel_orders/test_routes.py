"""How customers are reached, in order: chosen by the company."""

from uuid import uuid4

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

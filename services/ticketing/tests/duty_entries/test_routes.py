"""The duty log: written by who is there, never rewritten."""

from uuid import uuid4

from duty_world import DutyWorld
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from ticketing_world import World

from events import ticketing as facts


async def test_who_is_at_the_post_writes(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    ticket = await world.register()
    body = {"post_id": duty.desk["id"], "kind": "call", "text": "3-1-1201 来电询问停水时间"}
    assert await duty.refused("duty-entries", world.manager_id, **body) == "not_on_duty"
    entry = await duty.post("duty-entries", world.clerk_id, **body, handling="已答复", ticket_id=ticket["id"])
    assert (entry["display_name"], entry["ticket_no"]) == ("前台小李", ticket["no"])
    fixed = await duty.post(
        "duty-entries", world.handler_id, **body | {"text": "应为 3-1-1202", "corrects_id": entry["id"]}
    )
    assert fixed["corrects_id"] == entry["id"]
    listed = await duty.get("duty-entries", post_id=duty.desk["id"])
    assert [row["id"] for row in listed["items"]] == [fixed["id"], entry["id"]]
    assert sum(isinstance(fact, facts.DutyEntryRecorded) for fact in await duty.harness.outbox()) == 2


async def test_references_must_exist(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    body = {"post_id": duty.desk["id"], "kind": "visit", "text": "访客登记"}
    for field in ("ticket_id", "corrects_id", "post_id"):
        assert await duty.refused("duty-entries", world.clerk_id, **body | {field: uuid4()}) == "invalid_fields"


async def test_the_log_cannot_be_changed(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    await duty.post("duty-entries", world.clerk_id, post_id=duty.desk["id"], kind="other", text="交接钥匙柜")
    for statement in ("UPDATE duty_entry SET text = 'x'", "DELETE FROM duty_entry"):
        refused = False
        try:
            async with duty.harness.work() as work:
                await work.session.execute(
                    text(f"{statement} WHERE tenant_id = :tenant_id"), {"tenant_id": work.tenant_id}
                )
        except DBAPIError as error:
            refused = "permission denied" in str(error)
        assert refused

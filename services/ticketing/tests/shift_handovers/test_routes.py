"""From one shift to the next: drafted, reviewed line by line, signed by two."""

from uuid import UUID, uuid4

import pytest
from duty_world import DutyWorld, Json
from switchboard import CALL_PERMISSIONS
from ticketing_world import ALL_PERMISSIONS, World

from events import ticketing as facts
from ticketing.shift_handovers.content import hash_of
from ticketing.shift_handovers.repository import HandoverRepository


async def item(duty: DutyWorld, kind: str = "key", text: str = "3号楼水泵房钥匙借出", **more: object) -> Json:
    return await duty.post("handover-items", duty.world.clerk_id, post_id=duty.desk["id"], kind=kind, text=text, **more)


@pytest.fixture
async def late(duty: DutyWorld) -> DutyWorld:
    """Ten to four: the early shift is there with two open items, the technician has come for the late one."""
    await duty.staffed()
    await item(duty)
    await item(duty, "cash_box", "备用金", amount_cents=50_000)
    duty.at(15, 50)
    await duty.sign_in(duty.world.technician_id)
    return duty


async def test_a_shift_is_handed_over(late: DutyWorld, world: World) -> None:
    handover = await late.draft()
    assert (handover["state"], len(handover["lines"])) == ("drafted", 2)
    assert handover["no"].startswith("JBHC20250305")
    path = f"shift-handovers/{handover['id']}"
    seen = {"content_hash": handover["content_hash"]}
    assert await late.refused(f"{path}/sign", world.technician_id, 1, **seen) == "lines_not_reviewed"
    handover = await late.confirm_all(handover, world.technician_id)
    assert handover["state"] == "reviewed"
    handover = await late.sign(handover, world.clerk_id)
    assert (handover["state"], handover["off_going_name"]) == ("reviewed", "前台小李")
    handover = await late.sign(handover, world.technician_id)
    assert (handover["state"], handover["on_coming_name"]) == ("signed_both", "维修老赵")
    assert handover["off_going_hash"] == handover["on_coming_hash"] == handover["content_hash"]
    handed = [fact for fact in await late.harness.outbox() if isinstance(fact, facts.ShiftHandedOver)]
    assert [(fact.carried_items, fact.on_coming_id) for fact in handed] == [(2, world.technician_id)]
    kept = await late.get("handover-items", post_id=late.desk["id"])
    assert [each["carried"] for each in kept] == [1, 1]
    assert await late.refused(f"{path}/sign", world.clerk_id, handover["version"], **seen) == "handover_wrong_state"


async def test_nobody_hands_over_to_themselves(late: DutyWorld, world: World) -> None:
    handover = await late.draft()
    path = f"shift-handovers/{handover['id']}"
    line = handover["lines"][0]["id"]
    assert await late.refused(f"{path}/lines/{line}/confirm", world.clerk_id, 1) == "own_handover"
    assert await late.refused(f"{path}/refuse", world.clerk_id, 1, reason="不想交") == "own_handover"
    assert await late.refused(f"{path}/lines/{line}/confirm", world.handler_id, 1) == "not_on_coming"
    assert await late.refused(f"{path}/lines/{line}/confirm", world.manager_id, 1) == "not_on_coming"
    seen = {"content_hash": handover["content_hash"]}
    assert await late.refused(f"{path}/sign", world.handler_id, 1, **seen) == "not_on_coming"


async def test_only_who_goes_off_writes_it_and_once(late: DutyWorld, world: World) -> None:
    shift = await late.shift_id("早班")
    assert await late.refused("shift-handovers", world.technician_id, shift_id=shift) == "not_off_going"
    assert await late.refused("shift-handovers", world.manager_id, shift_id=shift) == "not_on_duty"
    assert await late.refused("shift-handovers", world.clerk_id, shift_id=uuid4()) == "invalid_fields"
    await late.draft()
    assert await late.refused("shift-handovers", world.handler_id, shift_id=shift) == "handover_exists"


async def test_what_changes_is_reviewed_again_and_what_is_signed_does_not_change(late: DutyWorld, world: World) -> None:
    handover = await late.confirm_all(await late.draft(), world.technician_id)
    await item(late, "instruction", "明早 7 点放行垃圾车")
    path = f"shift-handovers/{handover['id']}"
    changed = await late.get(path)
    assert (changed["state"], len(changed["lines"])) == ("drafted", 3)
    stale = {"content_hash": handover["content_hash"]}
    assert await late.refused(f"{path}/sign", world.clerk_id, changed["version"], **stale) == "content_changed"
    key = changed["lines"][0]["item"]["id"]
    await late.post(f"handover-items/{key}/complete", world.clerk_id, word="已归还并登记")
    changed = await late.get(path)
    assert (changed["lines"][0]["outcome"], changed["lines"][0]["word"]) == ("done", "已归还并登记")
    assert changed["lines"][0]["reviewed_at"] is None
    signed = await late.sign(changed, world.clerk_id)
    assert (
        await late.refused(f"{path}/sign", world.clerk_id, signed["version"], content_hash=signed["content_hash"])
        == "already_signed"
    )
    cash = changed["lines"][1]["item"]["id"]
    assert await late.refused(f"handover-items/{cash}/complete", world.clerk_id, word="存入银行") == "handover_frozen"
    added = await item(late, "item", "快递一件")
    assert len((await late.get(path))["lines"]) == 3
    done = await late.sign(await late.confirm_all(await late.get(path), world.technician_id), world.technician_id)
    assert done["state"] == "signed_both"
    kept = {each["id"]: each["carried"] for each in await late.get("handover-items", post_id=late.desk["id"])}
    assert kept == {cash: 1, changed["lines"][2]["item"]["id"]: 1, added["id"]: 0}


async def test_a_refused_hand_over_loses_nothing(late: DutyWorld, world: World) -> None:
    handover = await late.draft()
    path = f"shift-handovers/{handover['id']}"
    refused = await late.post(f"{path}/refuse", world.technician_id, 1, reason="备用金少 20 元")
    assert (refused["state"], refused["refusal_reason"]) == ("refused", "备用金少 20 元")
    late.at(16, 5)
    assert await late.kept_in(late.stays[0]) == "handover_not_signed"
    assert await late.refused(f"{path}/refuse", world.technician_id, 2, reason="再拒") == "handover_wrong_state"
    again = await late.draft()
    assert [line["item"]["text"] for line in again["lines"]] == ["3号楼水泵房钥匙借出", "备用金"]


async def test_open_tickets_come_by_themselves_and_go_when_they_are_closed(late: DutyWorld, world: World) -> None:
    mine, other = await world.register(accept=True), await world.register(world.as_staff(world.manager_id))
    handover = await late.draft()
    carried = [line["item"] for line in handover["lines"] if line["item"]["kind"] == "ticket"]
    assert [(each["record_id"], each["text"]) for each in carried] == [(mine["id"], f"{mine['no']} 楼上漏水")]
    assert other["id"] not in {each["record_id"] for each in carried}
    await late.sign(await late.sign(await late.confirm_all(handover, world.technician_id), world.clerk_id),
                    world.technician_id)  # fmt: skip
    await world.verb(mine, "withdraw", by=world.clerk_id, statement="误报")
    late.at(23, 50)
    shift = await late.shift_id("中班")
    next_one = await late.post("shift-handovers", world.technician_id, shift_id=shift)
    assert mine["id"] not in {line["item"]["record_id"] for line in next_one["lines"]}


async def test_a_ticket_done_with_a_word_does_not_come_back(late: DutyWorld, world: World) -> None:
    await world.register(accept=True)
    handover = await late.draft()
    ticket = next(line["item"] for line in handover["lines"] if line["item"]["kind"] == "ticket")
    await late.post(f"handover-items/{ticket['id']}/complete", world.clerk_id, word="已转工程部跟进")
    assert await late.refused(f"handover-items/{ticket['id']}/complete", world.clerk_id, word="再办") == "item_done"
    path = f"shift-handovers/{handover['id']}"
    await late.post(f"{path}/refuse", world.technician_id, (await late.get(path))["version"], reason="重写")
    again = await late.draft()
    assert "ticket" not in {line["item"]["kind"] for line in again["lines"]}


async def test_a_ticket_that_goes_on_comes_again(late: DutyWorld, world: World) -> None:
    mine = await world.register(accept=True, kind="inquiry", class_l1="life")
    paper = await late.draft()

    async def carried() -> bool:
        nonlocal paper
        path = f"shift-handovers/{paper['id']}"
        await late.post(f"{path}/refuse", world.technician_id, (await late.get(path))["version"], reason="重写")
        paper = await late.draft()
        return mine["id"] in {line["item"]["record_id"] for line in paper["lines"]}

    assert await carried()
    mine = await world.verb(mine, "reply", channel="phone", text="已答复")
    mine = await world.verb(mine, "close", customer_confirmed=True)
    assert not await carried()
    await world.verb(mine, "reopen", by=world.supervisor_id, reason="业主说没有解决")
    assert await carried()


async def test_call_backs_and_messages_come_by_themselves(late: DutyWorld, world: World) -> None:
    desk = world.as_staff(world.clerk_id, permissions=ALL_PERMISSIONS | CALL_PERMISSIONS)
    due = {"kind": "appointed", "due_at": "2025-03-05T09:00:00Z", "matter": "告知上门时间", "phone": "13812345678"}
    promised = (await desk.post("/api/ticketing/callbacks", json=due | {"owner_id": str(world.clerk_id)})).json()
    await desk.post("/api/ticketing/callbacks", json=due | {"owner_id": str(world.manager_id)})
    said = {"for_id": str(world.technician_id), "text": "请回电王先生", "phone": "13900001111"}
    message = (await desk.post("/api/ticketing/phone-messages", json=said)).json()
    handover = await late.draft()
    come = {line["item"]["record_id"]: line["item"] for line in handover["lines"] if line["item"]["record_id"]}
    assert {each["kind"]: each["text"] for each in come.values()} == {
        "call_back": "03-05 17:00 告知上门时间",
        "phone_message": "03-05 15:50 → 维修老赵",
    }
    assert set(come) == {promised["id"], message["id"]}
    reader = world.as_staff(world.technician_id, permissions=ALL_PERMISSIONS | CALL_PERMISSIONS)
    done = await reader.post(f"/api/ticketing/phone-messages/{message['id']}/acknowledge", json={})
    assert done.status_code == 200, done.text
    settled = await desk.post(
        f"/api/ticketing/callbacks/{promised['id']}/settle", json={"outcome": "reached"},
        headers={"If-Match": f'"{promised["version"]}"'},
    )  # fmt: skip
    assert settled.status_code == 200, settled.text
    path = f"shift-handovers/{handover['id']}"
    await late.post(f"{path}/refuse", world.technician_id, (await late.get(path))["version"], reason="重写")
    assert {line["item"]["record_id"] for line in (await late.draft())["lines"]} == {None}


async def test_items_are_for_who_is_at_the_post(late: DutyWorld, world: World) -> None:
    body = {"post_id": late.desk["id"], "kind": "key", "text": "备用钥匙"}
    assert await late.refused("handover-items", world.manager_id, **body) == "not_on_duty"
    assert await late.refused("handover-items", world.clerk_id, **body | {"post_id": uuid4()}) == "invalid_fields"
    (first, _) = await late.get("handover-items", post_id=late.desk["id"])
    assert await late.refused(f"handover-items/{first['id']}/complete", world.manager_id, word="办了") == "not_on_duty"
    foreign = world.as_staff(communities=[world.elsewhere])
    found = await foreign.get("/api/ticketing/handover-items", params={"post_id": late.desk["id"]})
    assert found.status_code == 404
    ticket_kind = await late.send("handover-items", world.clerk_id, **body | {"kind": "ticket"})
    assert ticket_kind.status_code == 400


async def test_the_signed_content_is_kept(late: DutyWorld, world: World) -> None:
    await late.hand_over(world.clerk_id, world.technician_id)
    (row,) = (await late.get("shift-handovers", post_id=late.desk["id"]))["items"]
    assert (row["state"], row["off_going_name"], row["on_coming_name"]) == ("signed_both", "前台小李", "维修老赵")
    async with late.harness.work() as work:
        kept = await HandoverRepository(work).get(UUID(row["id"]))
        assert kept.content is not None
        assert hash_of(kept.content) == kept.on_coming_hash == kept.off_going_hash

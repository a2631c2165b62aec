"""Forum, complaint mailbox and 12345: one key, one channel, one answer."""

from datetime import timedelta
from typing import Any

import httpx
from mail_world import MailWorld
from ticketing_world import SUPERVISION, TICKET_PERMISSIONS

from events import ticketing as facts

CASES = "/api/ticketing/channel-cases"


def case(post: MailWorld, **changes: Any) -> dict[str, Any]:
    return {
        "channel": "government_hotline",
        "outside_no": "12345-2025-000123",
        "community_id": str(post.world.community),
        "title": "夜间施工噪音",
        "description": "三号楼夜间施工",
        "place": "3-1-1201",
        "contact_name": "李四",
        "contact_phone": "13900001111",
    } | changes


async def hand_over(post: MailWorld, secret: str | None, **changes: Any) -> httpx.Response:
    headers = {"X-Lintel-Key": secret} if secret else {}
    return await post.world.harness.anonymous().post(CASES, json=case(post, **changes), headers=headers)


async def status(post: MailWorld, secret: str, no: str = "12345-2025-000123") -> httpx.Response:
    return await post.world.harness.anonymous().get(f"{CASES}/{no}", headers={"X-Lintel-Key": secret})


async def test_a_case_of_12345_is_a_major_complaint_with_its_deadline(post: MailWorld) -> None:
    secret = (await post.key("government_hotline"))["secret"]
    deadline = post.world.harness.clock.now() + timedelta(minutes=40)
    answer = await hand_over(post, secret, deadline=deadline.isoformat())
    assert answer.status_code == 200, answer.text
    kept = answer.json()
    assert (kept["outside_no"], kept["state"], kept["reply"]) == ("12345-2025-000123", "registered", None)
    assert kept["promised_reply_at"] == deadline.isoformat().replace("+00:00", "Z")
    (row,) = await post.tickets()
    detail = await post.world.detail(row)
    assert (row["channel"], row["severity"], row["unit_code"]) == ("government_hotline", "major", "3-1-1201")
    assert "government_transfer" in detail["ticket"]["severity_signs"]
    again = await hand_over(post, secret, deadline=deadline.isoformat())
    assert again.json() == kept
    assert len(await post.tickets()) == 1
    other = await hand_over(post, secret, description="另外一件事")
    assert (other.status_code, other.json()["code"]) == (409, "channel_case_differs")


async def test_a_door_opens_nothing_that_needs_more_than_the_matter(post: MailWorld) -> None:
    secret = (await post.key("government_hotline"))["secret"]
    for kind in ("task", "appointment"):
        refused = await hand_over(post, secret, kind=kind)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "kind")
    assert await post.tickets() == []


async def test_a_deadline_that_has_passed_promises_now(post: MailWorld) -> None:
    secret = (await post.key("government_hotline"))["secret"]
    now = post.world.harness.clock.now()
    kept = (await hand_over(post, secret, deadline=(now - timedelta(days=1)).isoformat())).json()
    assert kept["promised_reply_at"] == now.isoformat().replace("+00:00", "Z")


async def test_pressing_for_an_answer_is_an_entry_and_is_told(post: MailWorld) -> None:
    secret = (await post.key("government_hotline"))["secret"]
    await hand_over(post, secret)
    (row,) = await post.tickets()
    await post.world.verb(row, "accept")
    await post.world.harness.forget_outbox()
    for _ in range(2):
        pressed = await hand_over(post, secret, press=1, press_text="市民再次来电")
        assert pressed.json()["presses"] == 1
    detail = await post.world.detail(row)
    (entry,) = [one for one in detail["entries"] if one["verb"] == "press"]
    assert (entry["text"], entry["channel"]) == ("市民再次来电", "government_hotline")
    (fact,) = [one for one in await post.world.harness.outbox() if isinstance(one, facts.ChannelCasePressed)]
    assert (fact.presses, fact.handler_id, fact.accused) == (1, post.world.handler_id, ())
    about = {"complained_about_id": post.world.technician_id, "reason": "客户说是他"}
    row = (await post.world.detail(row))["ticket"]
    await post.world.verb(row, "reclassify", by=post.world.supervisor_id, **about)
    await hand_over(post, secret, press=2, press_text="市民又来电")
    (_, fact) = [one for one in await post.world.harness.outbox() if isinstance(one, facts.ChannelCasePressed)]
    assert fact.accused == (post.world.technician_id,), "they are not told of it"


async def test_an_online_channel_starts_its_clocks_and_only_the_centre_answers(post: MailWorld) -> None:
    secret = (await post.key("forum"))["secret"]
    await hand_over(post, secret, channel="forum", kind="inquiry", outside_no="post.88")
    (row,) = await post.tickets()
    ticket = await post.world.verb(row, "accept")
    asked = {"purpose": "specialist_plan", "to_staff_id": post.world.technician_id, "question": "请出方案"}
    passed = await post.world.post(f"tickets/{ticket['id']}/referrals", by=post.world.centre_id, **asked)
    assert passed.status_code == 201, passed.text
    assert (await post.world.clocks(ticket))["K10"]["result"] == "running"
    await post.world.verb(ticket, "notes", text="内部：已问工程部")
    ticket = (await post.world.detail(ticket))["ticket"]
    body = {"channel": "web_form", "text": "夜间施工已停止"}
    plain = await post.world.send(post.world.harness.staff(TICKET_PERMISSIONS), ticket, "reply", **body)
    assert plain.json()["code"] == "centre_publishes"
    centre = post.world.harness.staff(TICKET_PERMISSIONS | SUPERVISION | {"ticketing.reply.publish"})
    done = await post.world.send(centre, ticket, "reply", **body)
    assert done.status_code == 200, done.text
    told = (await status(post, secret, "post.88")).json()
    assert (told["state"], told["reply"]["text"]) == ("feedback_given", "夜间施工已停止")
    assert "内部" not in str(told)


async def test_spoofed_channels_are_refused_and_recorded(post: MailWorld) -> None:
    world = post.world
    secret = (await post.key("forum"))["secret"]
    elsewhere = (await post.key("forum", str(world.elsewhere)))["secret"]
    mail = (await post.key("email"))["secret"]
    for key, changes, code in (
        (secret, {}, "channel_not_yours"),
        (mail, {"channel": "forum"}, "channel_not_yours"),
        (elsewhere, {"channel": "forum"}, "community_not_yours"),
        (None, {"channel": "forum"}, "channel_key_missing"),
        ("lk_no", {"channel": "forum"}, "channel_key_unknown"),
    ):
        answer = await hand_over(post, key, **changes)
        assert (answer.status_code // 100, answer.json()["code"]) == (4, code)
    staff = await post.admin().post(CASES, json=case(post, channel="forum"), headers={"X-Lintel-Key": secret})
    assert (staff.status_code, staff.json()["code"]) == (403, "no_door_for_staff")
    assert await post.tickets() == []
    assert [(reason, number) for _, reason, number in await post.refusals()] == [
        ("channel_key_missing", 1),
        ("channel_key_unknown", 1),
        ("channel_not_yours", 1),
        ("channel_not_yours", 1),
        ("community_not_yours", 1),
        ("no_door_for_staff", 1),
    ]


async def test_a_case_is_told_to_its_own_key_only(post: MailWorld) -> None:
    mine = (await post.key("government_hotline"))["secret"]
    twin = (await post.key("government_hotline"))["secret"]
    await hand_over(post, mine)
    assert (await status(post, mine)).status_code == 200
    assert (await status(post, twin)).status_code == 404
    taken = await hand_over(post, twin)
    assert (taken.status_code, taken.json()["code"]) == (403, "channel_not_yours")
    assert (await status(post, mine, "unknown")).status_code == 404
    other = await post.world.harness.other_tenant()
    foreign = await other.anonymous().get(f"{CASES}/12345-2025-000123", headers={"X-Lintel-Key": mine})
    assert foreign.status_code == 401


async def test_bad_cases_are_refused(post: MailWorld) -> None:
    secret = (await post.key("government_hotline"))["secret"]
    for changes, code in (
        ({"outside_no": "a/b"}, 400),
        ({"channel": "phone"}, 400),
        ({"contact_phone": None}, 422),
        ({"contact_phone": "abcdef"}, 422),
        ({"contact_email": "no address"}, 422),
        ({"class_l1": "no_such"}, 422),
        ({"unknown": 1}, 400),
    ):
        assert (await hand_over(post, secret, **changes)).status_code == code, changes
    assert await post.tickets() == []


async def test_staff_do_not_key_in_what_has_a_door(post: MailWorld) -> None:
    world = post.world

    async def registered(channel: str) -> int:
        answer = await world.as_staff().post("/api/ticketing/tickets", json=world.intake(channel=channel))
        if answer.status_code != 201:
            assert answer.json()["code"] == "channel_has_door"
        return answer.status_code

    for channel in ("web_form", "owner_app"):
        assert await registered(channel) == 422
    assert [await registered(channel) for channel in ("forum", "letter", "inspection", "front_desk_slip")] == [201] * 4
    issued = await post.key("forum")
    assert await registered("forum") == 422
    assert await registered("letter") == 201
    await post.admin().post(
        f"/api/ticketing/channel-keys/{issued['key']['id']}/revoke",
        json={"reason": "论坛关闭"},
        headers={"If-Match": f'"{issued["version"]}"'},
    )
    assert await registered("forum") == 201


async def test_no_outside_system_gives_tasks_or_appointments(post: MailWorld) -> None:
    secret = (await post.key("government_hotline"))["secret"]
    for kind in ("task", "appointment"):
        refused = await hand_over(post, secret, kind=kind)
        assert refused.status_code == 400, refused.text
    assert await post.tickets() == []

"""The public form: a number and a token out, nothing internal ever."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

from ticketing_world import World

from events import ticketing as facts

FORMS = "/api/ticketing/web-forms"


def form(world: World, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "repair",
        "community_id": str(world.community),
        "title": "楼道灯不亮",
        "description": "三号楼一单元十二楼楼道灯不亮",
        "place": "3-1-1201",
        "contact_name": "李四",
        "contact_phone": "13900001111",
    } | changes


async def test_a_visitor_reports_and_follows_the_matter(world: World) -> None:
    visitor = world.harness.anonymous()
    communities = (await visitor.get(f"{FORMS}/communities")).json()
    assert {"id": str(world.community), "name": "HC花园", "hotline": "057100000000"} in communities
    answer = await visitor.post(FORMS, json=form(world))
    assert answer.status_code == 201, answer.text
    receipt = answer.json()
    assert receipt.keys() == {"no", "token", "registered_at", "accept_by", "promised_reply_at"}
    assert receipt["no"] == "BXHC202503050001"
    assert (receipt["accept_by"], receipt["promised_reply_at"]) == ("2025-03-05T02:15:00Z", "2025-03-05T04:15:00Z")
    status = (await visitor.get(f"{FORMS}/{receipt['token']}")).json()
    assert (status["state"], status["replies"]) == ("registered", [])
    assert status["promised_reply_at"] == "2025-03-05T04:15:00Z"

    (row,) = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    assert (row["channel"], row["unit_code"], row["handler_id"]) == ("web_form", "3-1-1201", None)
    ticket = {"id": row["id"], "version": row["version"]}
    ticket = await world.verb(ticket, "accept")
    assert ticket["first_receiver_id"] == ticket["handler_id"] == str(world.handler_id)
    await world.verb(ticket, "notes", text="内部:业主态度差")
    await world.verb(ticket, "notes", text="师傅下午到", visibility="public", channel="web_form")
    page = await visitor.get(f"{FORMS}/{receipt['token']}")
    assert [reply["text"] for reply in page.json()["replies"]] == ["师傅下午到"]
    assert page.json()["state"] == "accepted"
    for secret in ("内部", "专员小王", str(world.handler_id), ticket["id"], "13900001111", "李四"):
        assert secret not in page.text


async def test_the_requester_confirms_finished_work_with_a_code(world: World) -> None:
    visitor = world.harness.anonymous()
    receipt = (await visitor.post(FORMS, json=form(world))).json()
    (row,) = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    ticket = await world.verb(row, "accept")
    order = await world.work_order(ticket, assignee_id=str(world.technician_id))
    order = await world.order_verb(order, "accept")
    order = await world.order_verb(order, "start")
    assert (await visitor.get(f"{FORMS}/{receipt['token']}")).json()["confirmation_codes"] == []
    order = await world.order_verb(order, "complete", work_done="换灯")
    ((code),) = (await visitor.get(f"{FORMS}/{receipt['token']}")).json()["confirmation_codes"]
    assert code["work_order_no"] == order["no"]
    order = await world.order_verb(order, "confirm-by-requester", code=code["code"])
    assert order["state"] == "verified"


async def test_nobody_took_it_so_the_centre_hears_the_warning(world: World) -> None:
    await world.harness.anonymous().post(FORMS, json=form(world))
    world.harness.clock.set(world.harness.clock.now().replace(minute=20))
    await world.harness.fire_timers()
    warning, missed = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockFact)]
    assert (warning.owner_id, warning.recipients) == (None, (world.centre_id,))
    assert set(missed.recipients) == {world.centre_id, world.supervisor_id}


async def test_a_place_that_is_no_unit_is_kept_in_words(world: World) -> None:
    await world.harness.anonymous().post(FORMS, json=form(world, place="东门岗亭旁"))
    (row,) = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    detail = await world.detail(row)
    assert (detail["ticket"]["unit_id"], detail["ticket"]["place"]) == (None, "东门岗亭旁")


async def test_bad_forms_are_refused(world: World) -> None:
    visitor = world.harness.anonymous()
    for change, status in (
        ({"severity": "major"}, 400),
        ({"kind": "task"}, 400),
        ({"description": "灯" * 4001}, 400),
        ({"contact_phone": "abcdefgh"}, 422),
        ({"contact_phone": None}, 422),
        ({"community_id": str(world.unit)}, 422),
        ({"place": None}, 422),
    ):
        assert (await visitor.post(FORMS, json=form(world, **change))).status_code == status
    assert await world.harness.outbox() == []


async def test_a_form_sent_again_because_the_answer_was_lost_gets_the_same_receipt(world: World) -> None:
    visitor, key = world.harness.anonymous(), {"Idempotency-Key": uuid4().hex}
    answers = await asyncio.gather(*(visitor.post(FORMS, json=form(world), headers=key) for _ in range(4)))
    assert [answer.status_code for answer in answers] == [201] * 4
    first = answers[0].json()
    assert all(answer.json() == first for answer in answers)
    assert len((await world.as_staff().get("/api/ticketing/tickets")).json()["items"]) == 1
    changed = await visitor.post(FORMS, json=form(world, description="别的事"), headers=key)
    assert (changed.status_code, changed.json()["code"]) == (422, "idempotency_key_reused")
    for contact in ({"contact_phone": "13900002222"}, {"contact_name": "王五"}, {"contact_name": None}):
        stranger = await visitor.post(FORMS, json=form(world, **contact), headers=key)
        assert (stranger.status_code, stranger.json()["code"]) == (422, "idempotency_key_reused"), contact
    same = await visitor.post(FORMS, json=form(world, contact_phone="+86 139-0000-1111"), headers=key)
    assert same.json() == first
    short = await visitor.post(FORMS, json=form(world), headers={"Idempotency-Key": "guess-me"})
    assert (short.status_code, short.json()["errors"][0]["code"]) == (422, "too_short")
    another = await visitor.post(FORMS, json=form(world), headers={"Idempotency-Key": uuid4().hex})
    assert another.json()["no"] != first["no"]


async def test_a_machine_that_fills_in_everything_is_refused(world: World) -> None:
    answer = await world.harness.anonymous().post(FORMS, json=form(world, website="https://example.com"))
    assert (answer.status_code, answer.json()["code"]) == (422, "looks_automated")
    assert await world.harness.outbox() == []


async def test_the_visitor_may_say_what_it_is_about(world: World) -> None:
    visitor = world.harness.anonymous()
    assert (await visitor.post(FORMS, json=form(world, class_l1="public"))).status_code == 201
    (row,) = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    assert row["class_l1"] == "public"
    wrong = await visitor.post(FORMS, json=form(world, class_l1="sales"))
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "class_l1")


async def test_a_token_opens_nothing_elsewhere(world: World) -> None:
    receipt = (await world.harness.anonymous().post(FORMS, json=form(world))).json()
    other = await world.harness.other_tenant()
    assert (await other.anonymous().get(f"{FORMS}/{receipt['token']}")).status_code == 404
    assert (await world.harness.anonymous().get(f"{FORMS}/{'x' * 32}")).status_code == 404
    assert (await world.harness.operator().get(f"{FORMS}/communities")).status_code == 404


async def test_the_form_is_rate_limited(world: World) -> None:
    visitor = world.harness.anonymous()
    codes = [(await visitor.post(FORMS, json=form(world))).status_code for _ in range(25)]
    assert codes.count(201) >= 20
    assert codes[-1] == 429


async def test_a_report_may_show_up_to_three_images(world: World) -> None:
    visitor = world.harness.anonymous()
    receipt = (await visitor.post(FORMS, json=form(world))).json()
    path = f"{FORMS}/{receipt['token']}/attachments"

    async def add(content: bytes) -> tuple[int, Any]:
        answer = await visitor.post(path, content=content, headers={"X-File-Name": "%E7%81%AF.jpg"})
        return answer.status_code, answer.json()

    jpeg = b"\xff\xd8\xff\xe0" + b"x" * 300
    assert await add(jpeg) == (201, {"name": "灯.jpg", "size": 304})
    assert (await add(jpeg))[0] == 201  # the same once more
    for wrong, code in ((b"%PDF-1.7\n", "attachment_type_not_allowed"), (b"", "attachment_empty")):
        assert (await add(wrong))[1]["code"] == code
    assert [(await add(jpeg + mark))[0] for mark in (b"1", b"2")] == [201, 201]
    assert (await add(jpeg + b"3"))[1]["code"] == "too_many_attachments"
    (row,) = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    detail = await world.detail(row)
    first = detail["entries"][0]
    assert {one["entry_id"] for one in detail["attachments"]} == {first["id"]}
    assert (first["verb"], row["attachment_count"]) == ("register", 3)
    world.harness.clock.advance(timedelta(hours=2))
    assert (await add(jpeg + b"late"))[1]["code"] == "attachments_closed"
    assert (await visitor.post(f"{FORMS}/{'x' * 32}/attachments", content=jpeg)).status_code == 404

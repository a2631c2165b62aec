"""Whom a complaint is about reads what it says, and neither whose it is nor where they live."""

from pathlib import Path
from typing import Any

from ticketing_world import World

import ticketing

PHONE = "13812345678"
OF_REQUESTER = ("person_id", "unit_id", "building_id", "place", "contact_phone_last4")


async def complaint(world: World, **changes: Any) -> dict[str, Any]:
    person = await world.person(world.community)
    return await world.accepted(complained_about_id=world.technician_id, person_id=person, **changes)


async def got(world: World, path: str, by: Any, **params: Any) -> Any:
    answer = await world.as_staff(by).get(f"/api/ticketing/{path}", params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_ticket_does_not_tell_whose_it_is(world: World) -> None:
    ticket = await complaint(world)
    ticket = await world.verb(ticket, "locate", unit_id=world.unit, place="卫生间")
    await world.work_order(ticket)
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        found = await got(world, f"tickets/{ticket['id']}", by)
        assert found["ticket"]["description"] == ticket["description"]
        assert all(bool(found["ticket"][name]) is known for name in OF_REQUESTER), found["ticket"]
        contact = [found["contact"][name] for name in ("name", "phone")]
        assert contact == (["张**", "138****5678"] if known else [None, None])
        assert found["names"]["unit"] == ("3-1-1201" if known else None)
        located = next(entry for entry in found["entries"] if entry["verb"] == "locate")
        assert ("unit" in located["details"], "place" in located["details"]) == (known, known)
        assert len(found["work_orders"]) == (1 if known else 0)
        noted = (await world.post(f"tickets/{ticket['id']}/notes", by=by, text="当时我不在场")).json()
        assert all(bool(noted[name]) is known for name in OF_REQUESTER), noted


async def test_nor_does_one_that_was_merged_with_it(world: World) -> None:
    lead, about = await world.accepted(), await complaint(world)
    await world.verb(about, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    for by, unit in ((world.technician_id, None), (world.handler_id, lead["unit_id"])):
        assert (await got(world, f"tickets/{lead['id']}", by))["ticket"]["unit_id"] == unit
        rows = (await got(world, "tickets", by))["items"]
        assert {row["unit_id"] for row in rows} == {unit}
        assert len(rows) == 2


async def test_nor_do_tickets_that_repeat_one_another(world: World) -> None:
    first = await world.register(contact_phone=PHONE)
    about = await complaint(world, repeat_of=first["id"])
    later = await world.register(contact_phone=PHONE, repeat_of=about["id"])
    apart = await world.register(contact_phone=PHONE, repeat_of=first["id"])
    twice = await world.register(contact_phone=PHONE, repeat_of=later["id"])
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        told = [(await got(world, f"tickets/{one['id']}", by))["ticket"] for one in (about, later, twice, apart, first)]
        assert [one["withheld"] for one in told] == [not known] * 3 + [False] * 2
        repeated = [first["id"], about["id"], later["id"]] if known else [None] * 3
        assert [one["repeat_of"] for one in told] == [*repeated, first["id"], None]
    moved = await world.post(f"tickets/{twice['id']}/locate", world.technician_id, twice["version"], place="车库")
    assert moved.json()["code"] == "conflict_of_interest", "what repeats it is no more theirs to work on"


async def test_an_earlier_ticket_says_what_came_of_it_to_who_may_see_that(world: World) -> None:
    """Not to whom the later one is about, nor beyond anybody's reach, nor to whom only a part of the earlier one was
    given."""
    first = await world.assigned(contact_phone=PHONE)
    later = await world.register(contact_phone=PHONE, repeat_of=first["id"], kind="complaint", title="又漏水")
    about = await complaint(world, repeat_of=first["id"])

    async def told(by: Any, **scope: Any) -> list[str]:
        answer = await world.as_staff(by, **scope).get(f"/api/ticketing/tickets/{first['id']}")
        assert answer.status_code == 200, answer.text
        return [one["no"] for one in answer.json()["repeats"]]

    assert await told(world.supervisor_id) == [later["no"], about["no"]]
    assert await told(world.technician_id) == [later["no"]], "a complaint about them says here whose it is"
    assert await told(world.handler_id, own_only=True) == [about["no"]], "the other is not theirs"
    assert (await world.detail(later))["repeats"] == []


def test_no_verb_answers_past_the_one_place_that_withholds() -> None:
    package = Path(ticketing.__file__).parent
    past = [path for path in package.rglob("*.py") if "TicketRead.of(" in path.read_text(encoding="utf-8")]
    assert [path.relative_to(package).as_posix() for path in past] == ["tickets/withheld.py"]


async def test_no_list_tells_whose_it_is(world: World) -> None:
    ticket = await complaint(world)
    other = await world.register(contact_phone=PHONE, person_id=ticket["person_id"])
    both, of_unit = {ticket["id"], other["id"]}, {"unit_id": str(world.unit)}
    history, by_phone = {"person_id": ticket["person_id"]}, "histories/by-phone"
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        seen = both if known else {other["id"]}
        rows = {row["id"]: row["unit_code"] for row in (await got(world, "tickets", by))["items"]}
        assert rows == {ticket["id"]: "3-1-1201" if known else None, other["id"]: "3-1-1201"}
        for narrowed in (of_unit, history, {"building_id": str(world.building)}):
            page = await got(world, "tickets", by, **narrowed)
            assert {row["id"] for row in page["items"]} == seen, narrowed
        found = (await world.post(by_phone, by=by, phone=PHONE)).json()
        for told in (found, await got(world, "histories", by, **history)):
            assert ({row["id"] for row in told["latest"]}, told["total"]) == (seen, len(seen))
        (unit,) = await got(world, f"buildings/{world.building}/tickets", by)
        assert unit["open"] == len(seen)


async def test_the_work_record_of_the_day_tells_no_more(world: World) -> None:
    await complaint(world)
    params = {"community_id": str(world.community), "day": "2025-03-05"}
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        (line,) = (await got(world, "work-records", by, **params))["lines"]
        assert (line["caller"], line["unit_code"]) == (("张** 138****5678", "3-1-1201") if known else (None, None))


async def test_of_files_only_what_the_requester_sent_is_withheld(world: World) -> None:
    """A name or a photo of somebody's home tells whose it is; what colleagues found is theirs to answer."""
    visitor, jpeg = world.harness.anonymous(), b"\xff\xd8\xff\xe0" + b"x" * 300
    form = {"kind": "complaint", "community_id": str(world.community), "title": "灯不亮", "description": "楼道灯不亮"}
    form |= {"place": "3-1-1201", "contact_name": "李四", "contact_phone": "13900001111"}
    sent = await visitor.post("/api/ticketing/web-forms", json=form)
    token, name = sent.json()["token"], {"X-File-Name": "%E7%81%AF.jpg"}
    path = f"/api/ticketing/web-forms/{token}/attachments"
    assert (await visitor.post(path, content=jpeg, headers=name)).status_code == 201
    (row,) = (await got(world, "tickets", world.handler_id))["items"]
    of = f"tickets/{row['id']}"
    added = f"/api/ticketing/{of}/attachments"
    assert (await world.as_staff(world.handler_id).post(added, content=jpeg + b"1", headers=name)).status_code == 201
    ticket = (await got(world, of, world.handler_id))["ticket"]
    about = {"complained_about_id": world.technician_id, "reason": "客户说是他"}
    await world.verb(ticket, "reclassify", by=world.supervisor_id, **about)
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        files = await got(world, f"{of}/attachments", by)
        assert files == (await got(world, of, by))["attachments"]
        assert [(one["name"], one["withheld"]) for one in files] == [
            ("灯.jpg" if known else None, not known),
            ("灯.jpg", False),
        ]
        client = world.as_staff(by)
        answers = [await client.get(f"/api/ticketing/attachments/{one['id']}/content") for one in files]
        assert [one.status_code for one in answers] == ([200, 200] if known else [409, 200])
        if not known:
            assert answers[0].json()["code"] == "conflict_of_interest"
        listed = await got(world, "attachments", by, unit_id=str(world.unit))
        assert len(listed["items"]) == (2 if known else 0)


async def test_nor_what_the_desk_took_in_for_the_requester(world: World) -> None:
    """A letter handed in at the desk stands where the case was taken down: whoever put it there, it is theirs."""
    ticket = await complaint(world)
    path, name = f"/api/ticketing/tickets/{ticket['id']}/attachments", {"X-File-Name": "a.jpg"}
    taken_in = await got(world, f"tickets/{ticket['id']}", world.handler_id)
    (registered,) = [one for one in taken_in["entries"] if one["verb"] == "register"]
    desk, jpeg = world.as_staff(world.handler_id), b"\xff\xd8\xff\xe0" + b"x" * 300
    for at, more in enumerate(({"entry_id": registered["id"]}, {})):
        sent = await desk.post(path, content=jpeg + bytes([at]), headers=name, params=more)
        assert sent.status_code == 201, sent.text
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        files = await got(world, f"tickets/{ticket['id']}/attachments", by)
        assert [one["withheld"] for one in files] == [not known, False]
        answers = [await world.as_staff(by).get(f"/api/ticketing/attachments/{one['id']}/content") for one in files]
        assert [one.status_code for one in answers] == ([200, 200] if known else [409, 200])

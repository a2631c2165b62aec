"""Where a matter is and whom to call: somebody has to find it."""

import pytest
from ticketing_world import World

TICKETS = "/api/ticketing/tickets"


@pytest.mark.parametrize("kind", ["complaint", "repair"])
@pytest.mark.parametrize("place", [None, "   "])
async def test_complaints_and_repairs_say_where(world: World, kind: str, place: str | None) -> None:
    body = world.intake(kind=kind, class_l1=None, unit_id=None, place=place)
    answer = await world.as_staff().post(TICKETS, json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"field": "place", "code": "unit_or_place", "message": ""}]
    assert await world.harness.outbox() == []
    assert (await world.as_staff().post(TICKETS, json=body | {"place": "东门"})).status_code == 201


@pytest.mark.parametrize("phone", ["abc", "1", "12 34", "x" * 30])
async def test_whatever_is_no_phone_is_refused_as_one(world: World, phone: str) -> None:
    answer = await world.as_staff().post(TICKETS, json=world.intake(contact_phone=phone))
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [("contact_phone", "bad_phone")]


async def test_a_landline_is_a_phone(world: World) -> None:
    assert (await world.register(contact_phone="(0571) 8888 6666"))["contact_phone_last4"] == "6666"


async def test_a_question_may_be_about_nowhere(world: World) -> None:
    ticket = await world.register(kind="inquiry", class_l1="parking", unit_id=None, place=None)
    assert (ticket["unit_id"], ticket["place"]) == (None, None)

"""Saying afterwards where it is."""

from ticketing_world import World
from uuid_utils.compat import uuid7


async def test_a_ticket_gets_its_unit_afterwards(world: World) -> None:
    ticket = await world.register(unit_id=None, place="不清楚", accept=True)
    assert ticket["phase"] == "after_warranty"
    ticket = await world.verb(ticket, "locate", unit_id=world.unit)
    assert (ticket["unit_id"], ticket["building_id"]) == (str(world.unit), str(world.building))
    assert (ticket["place"], ticket["phase"]) == (None, "in_warranty")
    detail = await world.detail(ticket)
    assert detail["names"]["unit"] == "3-1-1201"
    entry = detail["entries"][-1]
    assert (entry["verb"], entry["details"]["unit"]) == ("locate", "3-1-1201")
    assert entry["details"]["phase"] == ["after_warranty", "in_warranty"]
    ticket = await world.verb(ticket, "locate", place=" 东门岗亭 ")
    assert (ticket["unit_id"], ticket["building_id"], ticket["place"]) == (None, None, "东门岗亭")


async def test_a_place_has_to_be_one(world: World) -> None:
    ticket = await world.register(unit_id=None, community_id=world.elsewhere)
    for body, field in (
        ({}, "place"),
        ({"place": "  "}, "place"),
        ({"unit_id": uuid7()}, "unit_id"),
        ({"unit_id": world.unit}, "unit_id"),
    ):
        answer = await world.send(world.as_staff(), ticket, "locate", **body)
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field), body


async def test_ended_tickets_stay_where_they_were(world: World) -> None:
    ticket = await world.verb(await world.register(), "withdraw", statement="不用了")
    answer = await world.send(world.as_staff(), ticket, "locate", place="别处")
    assert (answer.status_code, answer.json()["code"]) == (409, "ticket_wrong_state")
    assert (await world.send(world.as_staff(permissions=set()), ticket, "locate", place="别处")).status_code == 403

"""How many households an operator opened on a day, and whether they spoke with anybody then (S1-47, C3.15)."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from switchboard import API, CALL_PERMISSIONS, Switchboard
from ticketing_world import ALL_PERMISSIONS, World

from events import registry

OPENINGS = f"{API}/household-openings"
DAY = {"since": "2025-03-05", "until": "2025-03-05"}
OPERATOR = ALL_PERMISSIONS | CALL_PERMISSIONS


async def operators(world: World) -> None:
    """The clerk and a handler take calls; the centre does not."""
    for id, name, permissions in (
        (world.clerk_id, "前台小李", OPERATOR),
        (world.handler_id, "专员小王", OPERATOR),
        (world.centre_id, "客服中心小赵", ALL_PERMISSIONS),
    ):
        fact = world.staff_fact(name, ("csc_staff",), sorted(permissions), scope="tenant")
        await world.harness.consume(fact, id)


async def look(world: World, by: Any, ticket: dict[str, Any], purpose: str = "回拨客户") -> None:
    path = f"{API}/tickets/{ticket['id']}/contact/unmask"
    answer = await Switchboard(world).as_staff(by).post(path, json={"purpose": purpose})
    assert answer.status_code == 200, answer.text


async def found(world: World, reader: Any = None, **asked: Any) -> list[dict[str, Any]]:
    supervisor = reader or Switchboard(world).as_staff(world.supervisor_id)
    answer = await supervisor.get(OPENINGS, params=DAY | asked)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()
    return rows


def of_clerk(world: World) -> dict[str, str]:
    return {"operator_id": str(world.clerk_id), "day": DAY["since"]}


def numbers(row: dict[str, Any]) -> list[int]:
    return [row[name] for name in ("calls", "verified", "verified_households", "opened", "opened_without_call")]


async def test_what_was_opened_stands_beside_what_was_spoken(world: World, pbx: Switchboard) -> None:
    await operators(world)
    person = await world.person(world.community)
    first = await world.register(person_id=person)
    second = await world.register(unit_id=None, contact_phone="13800000002")
    call = await pbx.report("ringing", "c1")
    await pbx.as_staff().post(f"{API}/calls/{call}/answer")
    world.harness.clock.advance(timedelta(minutes=2))
    await look(world, world.clerk_id, first, "核对来电人")
    await pbx.report("ended", "c1")
    world.harness.clock.advance(timedelta(minutes=9))
    await look(world, world.clerk_id, first, "补记来电")
    world.harness.clock.advance(timedelta(minutes=2))
    await look(world, world.clerk_id, second, "好奇")
    await look(world, world.handler_id, first)
    await look(world, world.centre_id, first)
    rows = {row["name"]: numbers(row) for row in await found(world)}
    everybody = {"前台小李": [1, 0, 0, 2, 1], "专员小王": [0, 0, 0, 1, 1], "客服中心小赵": [0, 0, 0, 1, 1]}
    assert rows == everybody, "who takes no calls and looks is among them"
    await world.harness.consume(world.staff_fact("专员小王", ("csc_staff",), [], scope="tenant"), world.handler_id)
    assert {row["name"]: numbers(row) for row in await found(world)} == everybody, "a role that ends takes nothing away"
    [clerk] = await found(world, operator_id=str(world.clerk_id))
    assert clerk["staff_id"] == str(world.clerk_id)
    looks = (await pbx.as_staff(world.supervisor_id).get(f"{OPENINGS}/looks", params=of_clerk(world))).json()
    assert [(one["purpose"], one["ticket_no"], one["with_call"]) for one in looks] == [
        ("好奇", second["no"], False),
        ("补记来电", first["no"], True),
        ("核对来电人", first["no"], True),
    ]
    assert looks[0]["fields"] == ["contact_name", "contact_phone"]
    asked = of_clerk(world) | {"without_call": "true"}
    without = (await pbx.as_staff(world.supervisor_id).get(f"{OPENINGS}/looks", params=asked)).json()
    assert without == looks[:1]


async def test_a_verified_call_is_counted_with_its_household(world: World, pbx: Switchboard) -> None:
    await operators(world)
    person = await world.person(world.community)
    for number in ("c1", "c2"):
        call = await pbx.report("ringing", number)
        await pbx.as_staff().post(f"{API}/calls/{call}/answer")
        checked = registry.CallerChecked(
            call_id=UUID(call), person_id=person, staff_id=world.clerk_id, agreed=("phone", "name"), differed=()
        )
        await world.harness.consume(checked, uuid4())
        await pbx.report("ended", number)
    await pbx.spoken("c3")
    assert [numbers(row) for row in await found(world)] == [[3, 2, 1, 0, 0]]
    assert await found(world, without_call="true") == []
    assert await found(world, since="2025-03-01", until="2025-03-04") == []


async def test_nobody_counts_beyond_their_reach(world: World, pbx: Switchboard) -> None:
    await operators(world)
    await look(world, world.clerk_id, await world.register())
    await pbx.spoken("c1")
    elsewhere = pbx.as_staff(world.supervisor_id, communities=[world.elsewhere])
    assert await found(world, elsewhere) == []
    looks = await elsewhere.get(f"{OPENINGS}/looks", params=of_clerk(world))
    assert looks.json() == []


async def test_refusals(world: World, pbx: Switchboard) -> None:
    supervisor = pbx.as_staff(world.supervisor_id)
    for until in ("2025-03-04", "2025-04-05"):
        answer = await supervisor.get(OPENINGS, params=DAY | {"until": until})
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "out_of_range")
    operator = pbx.as_staff(permissions=OPERATOR - {"ticketing.call.supervise"})
    assert (await operator.get(OPENINGS, params=DAY)).status_code == 403

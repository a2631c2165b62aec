"""A call may be about two communities; nobody learns of one from the calls of another."""

from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World


async def test_tickets_of_another_community_are_not_shown_with_a_call(world: World, pbx: Switchboard) -> None:
    here = await world.register(title="这里的事")
    there = await world.register(
        community_id=world.elsewhere, unit_id=None, title="那里的事", contact_phone="13900000009"
    )
    call = await pbx.spoken("c1", ticket=here)
    linked = await pbx.as_staff().post(f"{API}/calls/{call}/tickets", json={"ticket_id": there["id"]})
    assert {one["title"] for one in linked.json()["tickets"]} == {"这里的事", "那里的事"}
    seen = await pbx.as_staff(communities=[world.community]).get(f"{API}/calls/{call}")
    assert [one["title"] for one in seen.json()["tickets"]] == ["这里的事"]


async def test_calls_are_not_found_by_a_ticket_of_another_community(world: World, pbx: Switchboard) -> None:
    """Nor is it told that there is one."""
    here = await world.register(title="这里的事")
    there = await world.register(community_id=world.elsewhere, unit_id=None, contact_phone="13900000009")
    call = await pbx.spoken("c1", ticket=here)
    await pbx.as_staff().post(f"{API}/calls/{call}/tickets", json={"ticket_id": there["id"]})
    for ticket, found in ((here, [call]), (there, [])):
        seen = await pbx.as_staff(communities=[world.community]).get(f"{API}/calls", params={"ticket_id": ticket["id"]})
        assert [one["id"] for one in seen.json()["items"]] == found


async def test_a_number_known_elsewhere_is_entered_like_any_other(world: World, pbx: Switchboard) -> None:
    """Neither refused nor placed where the operator sees nothing: both would say that it is known there."""
    await world.register(community_id=world.elsewhere, unit_id=None, contact_phone=OWNERS_NUMBER)
    answers = [
        await pbx.as_staff(communities=[world.community]).post(f"{API}/calls", json={"phone": phone, "direction": "in"})
        for phone in (OWNERS_NUMBER, "13900000000")
    ]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert [answer.json()["call"]["community_id"] for answer in answers] == [None, None]


async def test_a_number_is_shown_in_clear_while_somebody_is_to_be_called(world: World, pbx: Switchboard) -> None:
    await pbx.report("ringing")
    await pbx.report("missed")
    (callback,) = await pbx.callbacks()
    path = f"{API}/callbacks/{callback['id']}"
    assert (await pbx.as_staff().post(f"{path}/number")).json() == {"number": OWNERS_NUMBER}
    settled = await pbx.as_staff().post(
        f"{path}/settle", json={"outcome": "not_needed"}, headers={"If-Match": f'"{callback["version"]}"'}
    )
    assert settled.status_code == 200, settled.text
    refused = await pbx.as_staff().post(f"{path}/number")
    assert (refused.status_code, refused.json()["code"]) == (409, "callback_settled")

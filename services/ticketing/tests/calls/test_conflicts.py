"""From the call in which a complaint was made whom it is about learns neither the number nor the voice."""

from datetime import timedelta
from typing import Any

import pytest
from switchboard import API, OWNERS_NUMBER, Switchboard
from ticketing_world import World

from events import ticketing as facts
from ticketing.calls.codes import TIERS

CONFLICT = (409, "conflict_of_interest")
MESSAGES = f"{API}/phone-messages"


def said(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


@pytest.fixture
async def complaint(world: World) -> dict[str, Any]:
    return await world.register(complained_about_id=world.technician_id, person_id=await world.person(world.community))


async def test_no_message_leads_to_the_number(world: World, pbx: Switchboard, complaint: dict[str, Any]) -> None:
    call = await pbx.spoken("c1")
    accused, other = pbx.as_staff(world.technician_id), pbx.as_staff()
    theirs = {"for_id": str(world.technician_id), "text": "请回电", "call_id": call}
    early = [(await client.post(MESSAGES, json=theirs)).json()["id"] for client in (accused, other)]
    assert said(await accused.post(f"{MESSAGES}/{early[0]}/contact")) == (200, "")
    await other.post(f"{API}/calls/{call}/tickets", json={"ticket_id": complaint["id"]})
    for message in early:
        assert said(await accused.post(f"{MESSAGES}/{message}/contact")) == CONFLICT
    for client, for_id in ((accused, world.technician_id), (accused, world.handler_id), (other, world.technician_id)):
        assert said(await client.post(MESSAGES, json=theirs | {"for_id": str(for_id)})) == CONFLICT
    taken = (await other.post(MESSAGES, json=theirs | {"for_id": str(world.handler_id)})).json()
    contact = await pbx.as_staff(world.handler_id).post(f"{MESSAGES}/{taken['id']}/contact")
    assert contact.json()["number"] == OWNERS_NUMBER


async def test_neither_recording_nor_number_of_the_call(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    call = await pbx.spoken("c1", ticket=complaint)
    await pbx.report("recording_ready", "c1", recording="rec/c1.wav")
    path, purpose = f"{API}/calls/{call}/recording", {"purpose": "核对投诉经过"}
    assert said(await pbx.as_staff(world.technician_id).post(path, json=purpose)) == CONFLICT
    assert (await pbx.as_staff().post(path, json=purpose)).json() == {"reference": "rec/c1.wav"}
    ringing = await pbx.report("ringing", "c2")
    await pbx.as_staff().post(f"{API}/calls/{ringing}/tickets", json={"ticket_id": complaint["id"]})
    assert said(await pbx.as_staff(world.technician_id).post(f"{API}/calls/{ringing}/answer")) == CONFLICT
    assert (await pbx.as_staff().post(f"{API}/calls/{ringing}/answer")).json()["number"] == OWNERS_NUMBER


async def test_the_calls_about_a_ticket_are_found_but_not_by_whom_it_is_about(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    first = await pbx.spoken("c1", ticket=complaint)
    second = await pbx.spoken("c2", ticket=complaint)
    other = await pbx.spoken("c3", ticket=await world.register(contact_phone="13800000003"))
    about = {"ticket_id": complaint["id"]}

    async def found(*of: Any, **asked: Any) -> list[str]:
        page = (await pbx.as_staff(*of, **asked).get(f"{API}/calls", params=about)).json()
        assert sum(page["counts"].values()) == len(page["items"])
        return [one["id"] for one in page["items"]]

    assert await found() == [second, first], "the latest first, and not those about other tickets"
    assert other not in await found()
    assert await found(world.technician_id) == []
    assert await found(communities=[world.elsewhere]) == []


async def test_neither_earlier_calls_nor_a_promise_tell_who_calls(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    before = await pbx.spoken("c1", ticket=await world.register(person_id=complaint["person_id"]))
    world.harness.clock.advance(timedelta(minutes=1))
    call = await pbx.spoken("c2", ticket=complaint)
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        read = (await pbx.as_staff(by).get(f"{API}/calls/{call}")).json()
        assert read["call"]["withheld"] is not known
        assert [one["id"] for one in read["earlier"]] == ([before] if known else [])
        assert [bool(read[name]) for name in ("promised_no", "promised_reply_at")] == [known, known]


async def test_a_call_linked_by_them_does_not_tell_whose_the_ticket_is(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    links = {"ticket_id": complaint["id"]}
    for by, known in ((world.technician_id, False), (world.handler_id, True)):
        client = pbx.as_staff(by)
        call = (await client.post(f"{API}/calls", json={"direction": "in", "phone": "13900000009"})).json()["call"]
        linked = (await client.post(f"{API}/calls/{call['id']}/tickets", json=links)).json()
        assert [one["id"] for one in linked["tickets"]] == [complaint["id"]]
        shown = (linked["call"]["person_id"], linked["call"]["unit_id"])
        assert shown == ((complaint["person_id"], complaint["unit_id"]) if known else (None, None))


class Caller:
    """Who has called about a complaint three times, and calls about another matter now."""

    def __init__(self, world: World, pbx: Switchboard, complaint: dict[str, Any]) -> None:
        self.world, self.pbx, self.complaint = world, pbx, complaint
        self.about: list[str] = []
        self.other: dict[str, Any] = {}
        self.later = ""

    async def call(self) -> "Caller":
        for turn in range(3):
            self.world.harness.clock.advance(timedelta(hours=1))
            self.about.append(await self.pbx.spoken(f"about-{turn}", ticket=self.complaint))
        person = self.complaint["person_id"]
        self.other = await self.world.register(channel="visit", title="门禁坏了", person_id=person, unit_id=None)
        self.world.harness.clock.advance(timedelta(hours=1))
        self.later = await self.pbx.spoken("later", ticket=self.other)
        return self

    async def shown(self, by: Any, **narrowed: str) -> dict[str, str | None]:
        """Call → tier, as the log has it; every count is that of the list."""
        page = (await self.pbx.as_staff(by).get(f"{API}/calls", params=narrowed)).json()
        assert sum(page["counts"].values()) == len(page["items"]), page["counts"]
        return {one["id"]: one["tier"] for one in page["items"]}


async def test_how_often_somebody_called_about_them_shows_nowhere(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    caller = await Caller(world, pbx, complaint).call()
    stranger = await pbx.spoken("stranger", caller="13900000009")
    tiers = dict(zip([*caller.about, caller.later, stranger], ["repeat"] * 3 + ["frequent", "first"], strict=True))
    assert await caller.shown(world.handler_id) == tiers
    told = dict.fromkeys(caller.about) | {caller.later: "first", stranger: "first"}
    assert await caller.shown(world.technician_id) == told
    read = (await pbx.as_staff(world.technician_id).get(f"{API}/calls/{caller.later}")).json()
    assert (read["call"]["tier"], read["call"]["withheld"], read["earlier"]) == ("first", False, [])
    for by, seen in ((world.handler_id, tiers), (world.technician_id, told)):
        for tier in TIERS:
            expected = {id: one for id, one in seen.items() if one == tier}
            assert await caller.shown(by, tier=tier) == expected, tier


async def test_what_repeats_a_complaint_about_them_is_about_them_too(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    caller = await Caller(world, pbx, complaint).call()
    again = await world.register(channel="visit", title="又漏了", repeat_of=complaint["id"])
    calls = [await pbx.spoken(f"again-{turn}", ticket=again) for turn in range(2)]
    assert (await caller.shown(world.handler_id))[calls[1]] == "frequent"
    shown = await caller.shown(world.technician_id)
    assert [shown[id] for id in calls] == [None, None]


async def test_whom_a_frequent_caller_complains_about_is_not_told_of_them(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    await Caller(world, pbx, complaint).call()
    (noticed,) = [one for one in await world.harness.outbox() if isinstance(one, facts.FrequentCallerNoticed)]
    assert noticed.about_ids == (world.technician_id,)


async def test_nor_does_the_list_of_customers_to_watch(
    world: World, pbx: Switchboard, complaint: dict[str, Any]
) -> None:
    """Neither how often they call, nor by what they are found."""
    caller = await Caller(world, pbx, complaint).call()
    path, person = f"{API}/watched-customers", complaint["person_id"]

    async def watched(by: Any, **asked: str) -> tuple[list[tuple[Any, ...]], int]:
        page = (await pbx.as_staff(by).get(path, params=asked)).json()
        rows = [(one["ticket_id"], one["person_id"], one["calls"], one["tier"]) for one in page["items"]]
        return sorted(rows, key=str), page["counts"]["frequent"]

    theirs, other = complaint["id"], caller.other["id"]
    known = sorted([(theirs, person, 4, "frequent"), (other, person, 4, "frequent")], key=str)
    assert await watched(world.handler_id) == await watched(world.handler_id, why="frequent") == (known, 2)
    untold = sorted([(None, None, None, None), (other, person, 1, "first")], key=str)
    assert await watched(world.technician_id) == (untold, 0)
    assert await watched(world.technician_id, why="frequent") == ([], 0)

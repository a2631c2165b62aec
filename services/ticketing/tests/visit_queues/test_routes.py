"""One queue for several people: nobody is called twice."""

import asyncio
from datetime import timedelta
from typing import Any

from uuid_utils.compat import uuid7
from visit_world import VISITS, VisitWorld

PHONES = ("13800000001", "13800000002", "13800000003")


async def queue(visiting: VisitWorld) -> list[dict[str, Any]]:
    """Three visits of three people, the most pressing first."""
    made = []
    for phone in PHONES:
        made.append(await visiting.due(contact_phone=phone))
        visiting.harness.clock.advance(timedelta(minutes=5))
    return made


async def take(visiting: VisitWorld, by: Any, **part: Any) -> Any:
    answer = await visiting.as_(by).post(f"{VISITS}/next", json=part)
    return answer.json().get("visit_id") if answer.status_code == 200 else answer.json()["code"]


async def test_next_gives_each_a_visit_of_their_own_most_pressing_first(visiting: VisitWorld) -> None:
    first, second, third = await queue(visiting)
    assert await take(visiting, visiting.anna) == first["id"]
    assert await take(visiting, visiting.ben) == second["id"]
    assert await take(visiting, uuid7()) == third["id"]
    assert await take(visiting, uuid7()) is None
    rows = await visiting.visits(open_only=True)
    assert [row["claimed_by"] for row in rows] == ["关系小安", "接线小贝", None]


async def test_several_at_once_never_take_the_same(visiting: VisitWorld) -> None:
    visits = await queue(visiting)
    taken = await asyncio.gather(*(take(visiting, uuid7()) for _ in range(5)))
    assert sorted(id for id in taken if id) == sorted(visit["id"] for visit in visits)
    assert taken.count(None) == 2


async def test_a_person_with_two_visits_is_not_called_by_two_people_or_twice_a_day(visiting: VisitWorld) -> None:
    first, second = await visiting.due(), await visiting.due()
    assert await take(visiting, visiting.anna) == first["id"]
    assert await take(visiting, visiting.ben) is None
    refused = await visiting.send(second, "claim", visiting.as_(visiting.ben))
    assert (refused.status_code, refused.json()["code"]) == (409, "person_being_called")
    assert (await visiting.complete(first)).status_code == 200
    assert await take(visiting, visiting.ben) is None
    visiting.harness.clock.advance(timedelta(days=1))
    assert await take(visiting, visiting.ben) == second["id"]


async def test_a_claim_holds_colleagues_back_until_it_expires(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    ben = visiting.as_(visiting.ben)
    assert (await visiting.send(visit, "claim")).status_code == 200
    for refused in (await visiting.attempt(visit, ben), await visiting.send(visit, "claim", ben)):
        assert (refused.status_code, refused.json()["code"]) == (409, "claimed_by_colleague")
    assert (await visiting.read(visit))["claim"]["staff_name"] == "关系小安"
    assert (await visiting.send(visit, "claim")).status_code == 200
    visiting.harness.clock.advance(timedelta(minutes=15))
    assert (await visiting.attempt(visit, visiting.as_(visiting.ben))).status_code == 200
    assert (await visiting.read(visit))["claim"] is None


async def test_only_who_holds_a_claim_gives_it_back(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    ben = visiting.as_(visiting.ben)
    await visiting.send(visit, "claim")
    await visiting.send(visit, "release", ben)
    assert (await visiting.read(visit))["claim"] is not None
    await visiting.send(visit, "release")
    assert await take(visiting, visiting.ben) == visit["id"]


async def test_next_leaves_people_in_peace(visiting: VisitWorld) -> None:
    """Who was tried today waits for tomorrow, who asked to be called back for that time, everybody for the morning."""
    first, second, third = await queue(visiting)
    await visiting.attempt(first)
    at = visiting.harness.clock.now() + timedelta(hours=2)
    await visiting.attempt(second, outcome="asked_later", call_back_at=at.isoformat())
    assert await take(visiting, visiting.anna) == third["id"]
    await visiting.complete(third)
    assert await take(visiting, visiting.anna) is None
    visiting.harness.clock.set(at)
    assert await take(visiting, visiting.anna) == second["id"]
    await visiting.send(second, "release")
    visiting.harness.clock.advance(timedelta(hours=12))
    assert await take(visiting, visiting.anna) == "quiet_hours"


async def test_the_queue_can_be_taken_in_parts(visiting: VisitWorld) -> None:
    await visiting.due()
    assert await take(visiting, visiting.anna, cohort="repair") is None
    assert await take(visiting, visiting.anna, community_id=str(visiting.world.elsewhere)) is None
    assert await take(visiting, visiting.anna, cohort="complaint", community_id=str(visiting.world.community))


async def test_filters_tabs_and_pages(visiting: VisitWorld) -> None:
    first, second, third = await queue(visiting)
    await visiting.complete(first, 1)
    await visiting.send(third, "reassign", owner_id=str(visiting.ben))

    async def ids(**query: Any) -> list[str]:
        return [row["id"] for row in await visiting.visits(**query)]

    assert await ids(open_only=True) == [second["id"], third["id"]]
    assert await ids() == [third["id"], second["id"], first["id"]]
    assert await ids(low=True) == await ids(score=1) == await ids(state="done") == [first["id"]]
    assert await ids(mine=True, state="due") == [second["id"]]
    assert await ids(owner_id=visiting.ben) == [third["id"]]
    assert await ids(cohort="repair") == await ids(person_id=uuid7()) == await ids(overdue=True) == []
    assert await ids(class_l1="engineering_quality", unit_id=visiting.world.unit) == await ids()
    assert await ids(due_from="2025-03-08", due_until="2025-03-08") == await ids()
    assert await ids(due_from="2025-03-09") == []
    page = (await visiting.as_().get(VISITS, params={"limit": 2})).json()
    assert page["counts"] == {"due": 2, "done": 1}
    rest = (await visiting.as_().get(VISITS, params={"limit": 2, "cursor": page["next_cursor"]})).json()
    assert [row["id"] for row in page["items"] + rest["items"]] == await ids()
    visiting.harness.clock.advance(timedelta(days=4))
    assert await ids(overdue=True) == [third["id"], second["id"]]


async def test_contacts_of_a_person_come_by_the_time_of_the_contact(visiting: VisitWorld) -> None:
    person = await visiting.world.person()
    done, tried, waiting = [await visiting.due(person_id=person) for _ in range(3)]
    assert (await visiting.attempt(tried)).status_code == 200
    visiting.harness.clock.advance(timedelta(days=1))
    assert (await visiting.complete(done)).status_code == 200
    rows = await visiting.visits(person_id=person, contacted=True)
    assert [row["id"] for row in rows] == [done["id"], tried["id"]]
    assert rows[0]["contact_at"] == rows[0]["visited_at"]
    assert rows[1]["contact_at"] == rows[1]["last_contact_at"]
    (first,) = await visiting.visits(person_id=person, contacted=True, limit=1)
    assert first["id"] == done["id"]
    page = (
        await visiting.as_().get(VISITS, params={"person_id": str(person), "contacted": "true", "limit": "1"})
    ).json()
    more = {"person_id": str(person), "contacted": "true", "limit": "1", "cursor": page["next_cursor"]}
    assert [row["id"] for row in (await visiting.as_().get(VISITS, params=more)).json()["items"]] == [tried["id"]]
    of_all = await visiting.as_().get(VISITS, params={"contacted": "true"})
    assert (of_all.status_code, of_all.json()["errors"][0]["field"]) == (422, "person_id")
    everything = await visiting.visits(person_id=person)
    assert {row["id"]: row["contact_at"] for row in everything}[waiting["id"]] is None

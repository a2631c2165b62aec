"""A supervisor listens to a sample: drawn once, scored once, never one's own."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import ProgrammingError
from switchboard import API, Switchboard
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import ticketing as facts
from ticketing.calls.models import Call
from ticketing.recording_checks.checklist import POINTS
from ticketing.recording_checks.models import RecordingDraw
from ticketing.recording_checks.sampling import drawn
from ticketing.recording_checks.service import RecordingCheckService

PATH = f"{API}/recording-checks"
MONTH = {"month": "2025-03-15"}
FULL = {"scores": POINTS, "coaching": "结束语再清楚一些"}


@pytest.fixture
async def recorded(world: World, pbx: Switchboard) -> Switchboard:
    """Seven recorded calls of the clerk in March, and the first of April."""
    for number in range(7):
        await pbx.spoken(f"c{number}", caller=f"1390000000{number}")
        await pbx.report("recording_ready", f"c{number}", recording=f"rec/{number}.wav")
    await pbx.spoken("unrecorded", caller="13911111111")
    world.harness.clock.advance(timedelta(days=28))
    return pbx


async def draw(pbx: Switchboard) -> list[dict[str, Any]]:
    answer = await pbx.as_staff(pbx.world.supervisor_id).post(PATH, json=MONTH)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


async def score(pbx: Switchboard, check: dict[str, Any], by: Any = None, **changes: Any) -> Any:
    etag = {"If-Match": f'"{check["version"]}"'}
    staff = pbx.as_staff(by or pbx.world.supervisor_id)
    return await staff.post(f"{PATH}/{check['id']}/scores", json=FULL | changes, headers=etag)


async def test_a_month_is_drawn_once(world: World, recorded: Switchboard) -> None:
    checks = await draw(recorded)
    assert len(checks) == 5
    first = checks[0]
    assert (first["operator_name"], first["recordings"], first["state"]) == ("前台小李", 7, "open")
    assert "recording" not in first, "where it lies is told on record alone"
    again = await draw(recorded)
    assert [one["id"] for one in again] == [one["id"] for one in checks]
    async with world.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT id FROM call WHERE tenant_id = :tenant_id AND recording IS NOT NULL"),
            {"tenant_id": work.tenant_id},
        )
        assert set(drawn(first["seed"], rows.scalars())) == {type(world.clerk_id)(one["call_id"]) for one in checks}


@pytest.mark.parametrize("change", ["DELETE FROM recording_draw", "UPDATE recording_draw SET seed = 'nicer'"])
async def test_nobody_draws_again(world: World, recorded: Switchboard, change: str) -> None:
    await draw(recorded)
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with world.harness.work() as work:
            await work.session.execute(text(f"{change} WHERE tenant_id = :tenant_id"), {"tenant_id": work.tenant_id})


async def test_a_recording_is_scored_once_and_the_operator_hears_of_it(world: World, recorded: Switchboard) -> None:
    check = (await draw(recorded))[0]
    scored = await score(recorded, check, scores=POINTS | {"closing": 0})
    assert scored.status_code == 200, scored.text
    assert (scored.json()["score"], scored.json()["checked_by_name"]) == (95, "主管老陈")
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.RecordingCheckScored)]
    assert [(fact.operator_id, fact.score) for fact in told] == [(world.clerk_id, 95)]
    again = await score(recorded, scored.json())
    assert (again.status_code, again.json()["code"]) == (409, "scored_before")
    mine = recorded.as_staff(own_only=True, permissions={"ticketing.recording_check.read"})
    assert len((await mine.get(PATH, params=MONTH)).json()) == 5
    other = recorded.as_staff(world.handler_id, own_only=True, permissions={"ticketing.recording_check.read"})
    assert (await other.get(PATH, params=MONTH)).json() == []


async def test_nobody_scores_the_call_of_whoever_complains_about_them(world: World, recorded: Switchboard) -> None:
    """What repeats the complaint is about them as well."""
    check = (await draw(recorded))[0]
    first = await world.accepted(complained_about_id=world.supervisor_id)
    again = await world.accepted(contact_phone="13900000001", repeat_of=first["id"])
    linked = await recorded.as_staff().post(f"{API}/calls/{check['call_id']}/tickets", json={"ticket_id": again["id"]})
    assert linked.is_success, linked.text
    refused = await score(recorded, check)
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict_of_interest")
    assert (await score(recorded, check, by=world.manager_id)).status_code == 200


async def test_nobody_scores_their_own_calls(world: World, recorded: Switchboard) -> None:
    check = (await draw(recorded))[0]
    own = await score(recorded, check, by=world.clerk_id)
    assert (own.status_code, own.json()["code"]) == (409, "own_recording")


async def test_scores_fit_the_checklist(recorded: Switchboard) -> None:
    check = (await draw(recorded))[0]
    for scores in ({}, POINTS | {"greeting": 11}, POINTS | {"charm": 1}):
        assert (await score(recorded, check, scores=scores)).status_code == 422, scores
    assert (await score(recorded, check, scores=POINTS | {"greeting": -1})).status_code == 400


async def test_a_month_that_goes_on_is_not_drawn(world: World, pbx: Switchboard) -> None:
    answer = await pbx.as_staff().post(PATH, json={"month": world.harness.clock.now().date().isoformat()})
    assert (answer.status_code, answer.json()["code"]) == (409, "month_not_over")
    reader = pbx.as_staff(permissions={"ticketing.recording_check.read"})
    assert (await reader.post(PATH, json=MONTH)).status_code == 403


async def test_who_reaches_one_community_takes_nothing_from_the_others(world: World, pbx: Switchboard) -> None:
    for number, community in enumerate((world.community, world.elsewhere)):
        for call in range(6):
            name = f"{number}-{call}"
            ticket = await world.register(community_id=community, unit_id=None, place="东门")
            await pbx.spoken(name, caller=f"139000000{number}{call}", ticket=ticket)
            await pbx.report("recording_ready", name, recording=f"rec/{name}.wav")
    world.harness.clock.advance(timedelta(days=28))
    drawn_by_place = []
    for community in (world.community, world.elsewhere):
        supervisor = pbx.as_staff(world.supervisor_id, communities=[community])
        checks = (await supervisor.post(PATH, json=MONTH)).json()
        drawn_by_place.append({one["call_id"] for one in checks})
        assert {one["recordings"] for one in checks} == {6}
        assert [one["id"] for one in (await supervisor.post(PATH, json=MONTH)).json()] == [one["id"] for one in checks]
    assert [len(calls) for calls in drawn_by_place] == [5, 5]
    assert drawn_by_place[0].isdisjoint(drawn_by_place[1])


async def test_what_was_drawn_before_there_were_draws_of_communities_is_not_drawn_again(
    world: World, pbx: Switchboard
) -> None:
    """Such a draw names no community and took from all of them."""
    for call in range(6):
        ticket = await world.register()
        await pbx.spoken(str(call), caller=f"1390000000{call}", ticket=ticket)
        await pbx.report("recording_ready", str(call), recording=f"rec/{call}.wav")
    async with world.harness.work() as work:
        (call_id, *_) = (await work.session.execute(select(Call.id).where(Call.tenant_id == work.tenant_id))).scalars()
        former = RecordingDraw(
            tenant_id=work.tenant_id,
            id=uuid7(),
            month=date(2025, 3, 1),
            operator_id=world.clerk_id,
            seed="former",
            recordings=6,
            drawn_by=world.supervisor_id,
            drawn_at=work.now,
        )
        work.session.add(former)
        await work.flush()
        drawn_then = await work.session.get_one(Call, (work.tenant_id, call_id))
        RecordingCheckService(work)._assign(former.id, former.month, world.clerk_id, drawn_then)
    world.harness.clock.advance(timedelta(days=28))
    assert [one["call_id"] for one in await draw(pbx)] == [str(call_id)]

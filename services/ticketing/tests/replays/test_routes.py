"""A draft lived through the quarter's real tickets: what would have been missed, before it is in force."""

from datetime import timedelta
from typing import Any

from ticketing_world import MORNING, World

from testkit.harness import Client
from ticketing.replays import service as replays

POLICY = "/api/ticketing/clock-policy"


async def draft(world: World, **limits: int) -> Client:
    """An open draft with other limits; a client of who drew it up."""
    client = world.as_staff(world.centre_id)
    begun = (await client.post(f"{POLICY}/draft")).json()
    policy = begun["policy"]
    rules = [{k: v for k, v in rule.items() if k not in ("key", "text_key")} for rule in policy["rules"]]
    for rule in rules:
        if rule["code"] in limits and not rule["variant"]:
            rule["limit_minutes"] = limits[rule["code"]]
    content = {"rules": rules} | {name: policy[name] for name in ("warning_share", "duty", "business")}
    answer = await client.put(f"{POLICY}/draft", json=content, headers={"If-Match": f'"{begun["version"]}"'})
    assert answer.status_code == 200, answer.text
    return client


async def lived(world: World) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two complaints: the first measure after two hours on one, after ten on the other; both answered at once."""
    tickets = []
    for hours in (2, 10):
        world.harness.clock.set(MORNING)
        ticket = await world.register(accept=True)
        ticket = await world.verb(ticket, "notes", text="师傅已出发", visibility="public") and ticket
        world.harness.clock.advance(timedelta(hours=hours))
        ticket = await world.verb(
            await current(world, ticket), "assign", handler_id=world.handler_id, department="工程部"
        )
        tickets.append(await world.verb(ticket, "first-measure", measure="先关总阀", planned_on="2025-03-06"))
    world.harness.clock.set(MORNING + timedelta(days=30))
    return tickets[0], tickets[1]


async def current(world: World, ticket: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = (await world.detail(ticket))["ticket"]
    return found


async def finished(world: World, client: Client, **period: str) -> dict[str, Any]:
    answer = await client.post(f"{POLICY}/replays", json=period)
    assert answer.status_code == 202, answer.text
    await world.harness.fire_timers()
    found: dict[str, Any] = (await world.as_staff().get(f"{POLICY}/replays/{answer.json()['id']}")).json()
    return found


async def test_a_stricter_draft_shows_what_would_have_been_missed(world: World) -> None:
    quick, slow = await lived(world)
    client = await draft(world, K08=4 * 60)
    found = await finished(world, client)
    assert (found["state"], found["tickets_done"], found["tickets_total"], found["tickets_changed"]) == (
        "done",
        2,
        2,
        1,
    )
    clocks = {clock["code"]: clock for clock in found["clocks"]}
    assert clocks["K08"]["in_force"] == {"due": 2, "met": 2, "missed": 0, "cancelled": 0, "open": 0}
    assert clocks["K08"]["draft"] == {"due": 2, "met": 1, "missed": 1, "cancelled": 0, "open": 0}
    assert clocks["K13"]["in_force"] == clocks["K13"]["draft"]
    (finding,) = (await client.get(f"{POLICY}/replays/{found['id']}/findings")).json()["items"]
    assert (finding["ticket_no"], finding["code"]) == (slow["no"], "K08")
    assert (finding["result_in_force"], finding["result_in_draft"]) == ("met", "missed")
    assert finding["due_in_draft"] == "2025-03-05T06:00:00Z"
    of_other = await client.get(f"{POLICY}/replays/{found['id']}/findings", params={"clock": "K13"})
    assert of_other.json()["items"] == []
    assert quick["no"] != slow["no"]


async def test_a_replay_of_the_policy_in_force_is_what_the_live_clocks_became(world: World) -> None:
    await lived(world)
    await world.harness.fire_timers()
    tickets = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    lived_through: dict[str, list[str]] = {}
    for ticket in tickets:
        for clock in (await world.detail(ticket))["clocks"]:
            lived_through.setdefault(clock["code"], []).append(clock["result"])
    found = await finished(world, await draft(world, K08=4 * 60))
    of_tickets = [clock for clock in found["clocks"] if clock["code"] in lived_through]
    assert {clock["code"] for clock in found["clocks"]} - set(lived_through) <= {"K09"}, "reports have no ticket"
    for clock in of_tickets:
        results = lived_through[clock["code"]]
        assert (clock["in_force"]["met"], clock["in_force"]["missed"]) == (
            results.count("met"),
            results.count("missed"),
        )


async def test_it_goes_on_chunk_by_chunk_and_counts_nothing_twice(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(replays, "CHUNK", 1)
    await lived(world)
    found = await finished(world, await draft(world, K08=4 * 60))
    assert (found["state"], found["tickets_done"], found["tickets_changed"]) == ("done", 2, 1)
    assert next(clock for clock in found["clocks"] if clock["code"] == "K08")["draft"]["due"] == 2


async def test_refusals(world: World) -> None:
    client = world.as_staff(world.centre_id)
    assert (await client.post(f"{POLICY}/replays", json={})).json()["code"] == "no_draft"
    client = await draft(world, K08=60)
    assert (await client.post(f"{POLICY}/replays", json={})).json()["code"] == "period_empty"
    await lived(world)
    client = world.as_staff(world.centre_id)
    long = {"since": "2024-01-01T00:00:00+08:00"}
    assert (await client.post(f"{POLICY}/replays", json=long)).json()["code"] == "period_too_long"
    future = {"until": "2025-12-01T00:00:00+08:00"}
    assert (await client.post(f"{POLICY}/replays", json=future)).json()["errors"][0]["field"] == "until"
    assert (await client.post(f"{POLICY}/replays", json={})).status_code == 202
    assert (await client.post(f"{POLICY}/replays", json={})).json()["code"] == "replay_running"
    reader = world.as_staff(permissions={"ticketing.clock_policy.read"})
    assert (await reader.post(f"{POLICY}/replays", json={})).status_code == 403
    await world.harness.fire_timers()
    assert len((await reader.get(f"{POLICY}/replays")).json()["items"]) == 1


async def test_findings_are_shown_as_far_as_the_reader_sees_tickets(world: World) -> None:
    await lived(world)
    client = await draft(world, K08=4 * 60)
    found = await finished(world, client)
    elsewhere = world.as_staff(communities=[world.elsewhere])
    path = f"{POLICY}/replays/{found['id']}/findings"
    assert (await elsewhere.get(path)).json()["items"] == []
    other = await world.harness.other_tenant()
    stranger = other.staff({"ticketing.clock_policy.read", "ticketing.clock_policy.manage"})
    assert (await stranger.get(path)).status_code == 404


async def test_a_task_is_lived_through_by_what_was_agreed_when_its_clock_began(world: World) -> None:
    """A later promise moves no clock, so it moves none in the replay."""
    given = {"community_id": world.community, "title": "布置展板", "description": "大堂两块", "class_l1": "event"}
    due, later = [(MORNING + timedelta(hours=hours)).isoformat() for hours in (4, 48)]
    answer = await world.post("tasks", world.supervisor_id, assignee_id=world.handler_id, due_at=due, **given)
    task = await world.verb(answer.json(), "task/accept")
    said = {"text": "周五前", "visibility": "public", "channel": "phone", "promised_reply_at": later}
    await world.verb(task, "notes", **said)
    world.harness.clock.advance(timedelta(hours=6))
    await world.harness.fire_timers()
    await world.verb(await current(world, task), "task/finish", result="已布置")
    assert (await world.clocks(task))["K18"]["result"] == "missed"
    world.harness.clock.set(MORNING + timedelta(days=30))
    found = await finished(world, await draft(world))
    (clock,) = [clock for clock in found["clocks"] if clock["code"] == "K18"]
    assert clock["in_force"] == clock["draft"] == {"due": 1, "met": 0, "missed": 1, "cancelled": 0, "open": 0}


async def test_a_task_is_lived_through_by_the_time_its_giver_set(world: World) -> None:
    boss = world.as_staff(world.supervisor_id)
    for hours in (1, 6):
        world.harness.clock.set(MORNING)
        due = (MORNING + timedelta(hours=4)).isoformat()
        given = {
            "community_id": str(world.community),
            "title": "布置展板",
            "description": "大堂两块",
            "class_l1": "event",
        }
        task = (
            await boss.post("/api/ticketing/tasks", json=given | {"assignee_id": str(world.handler_id), "due_at": due})
        ).json()
        task = await world.verb(task, "task/accept")
        world.harness.clock.advance(timedelta(hours=hours))
        await world.verb(task, "task/finish", result="已布置")
    world.harness.clock.set(MORNING + timedelta(days=30))
    found = await finished(world, await draft(world))
    (clock,) = [clock for clock in found["clocks"] if clock["code"] == "K18"]
    assert clock["in_force"] == clock["draft"] == {"due": 2, "met": 1, "missed": 1, "cancelled": 0, "open": 0}

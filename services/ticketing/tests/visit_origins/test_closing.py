"""Which closings lead to a visit, when it is due, and what its clock does."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import asdict
from visit_world import EVERYTHING, VisitWorld

from events import identity
from events import ticketing as facts
from ticketing.visit_rules.rules import RepairVisits, VisitRules
from ticketing.visit_rules.service import VisitRuleService

NIGHT = datetime(2025, 3, 5, 13, 30, tzinfo=UTC)  # 21:30 in Shanghai


async def repair(visiting: VisitWorld, **changes: object) -> dict[str, object]:
    """A repair whose work is done and verified by a supervisor."""
    world = visiting.world
    ticket = await world.register(kind="repair", class_l1="public", **changes)
    ticket = await world.verb(ticket, "accept")
    return await work(visiting, ticket)


async def work(visiting: VisitWorld, ticket: dict[str, object], *, by_requester: bool = False) -> dict[str, object]:
    world = visiting.world
    order = await world.work_order(ticket, charge_mode="free")
    order = await world.order_verb(order, "dispatch", assignee_id=world.technician_id)
    for verb, body in (("accept", {}), ("start", {"quote_accepted": False}), ("complete", {"work_done": "已修"})):
        order = await world.order_verb(order, verb, **body)
    if by_requester:
        return await world.order_verb(order, "confirm-by-requester", by=world.clerk_id, name="张三丰")
    return await world.order_verb(order, "confirm-by-supervisor", by=world.supervisor_id)


async def rules(visiting: VisitWorld, repairs: RepairVisits) -> None:
    async with visiting.harness.work() as unit:
        await VisitRuleService(unit).publish(VisitRules(repairs=repairs), 1, None)


async def test_a_closed_complaint_makes_a_visit_due_in_the_same_transaction(visiting: VisitWorld) -> None:
    ticket = await visiting.closed()
    visit = await visiting.visit_after(ticket)
    assert (visit["no"], visit["cohort"], visit["state"]) == ("HFHC202503050001", "complaint", "due")
    assert visit["due_at"] == "2025-03-08T02:00:00Z"
    assert visit["owner_name"] == "关系小安"
    clock = (await visiting.world.clocks(ticket))["K16"]
    assert (clock["result"], clock["due_at"]) == ("running", visit["due_at"])
    scheduled = [fact for fact in await visiting.harness.outbox() if isinstance(fact, facts.ReturnVisitScheduled)]
    assert [(fact.no, str(fact.ticket_id), fact.owner_id) for fact in scheduled] == [
        (visit["no"], ticket["id"], visiting.anna)
    ]
    entries = (await visiting.world.detail(ticket))["entries"]
    assert [entry["verb"] for entry in entries][-2:] == ["close", "visit_due"]


async def test_a_visit_whose_limit_falls_into_the_night_is_due_in_the_evening_before(visiting: VisitWorld) -> None:
    ticket = await visiting.world.replied()
    visiting.harness.clock.set(NIGHT)
    visit = await visiting.visit_after(await visiting.world.verb(ticket, "close", customer_confirmed=True))
    assert visit["due_at"] == "2025-03-08T11:59:00Z"
    assert (await visiting.world.clocks(ticket))["K16"]["due_at"] == "2025-03-08T13:30:00Z"


async def test_inquiries_withdrawn_and_unreachable_requesters_are_not_visited(visiting: VisitWorld) -> None:
    inquiry = await visiting.world.register(kind="inquiry", class_l1="parking")
    inquiry = await visiting.world.verb(inquiry, "accept")
    inquiry = await visiting.world.verb(inquiry, "reply", channel="phone", text="可以办理")
    await visiting.world.verb(inquiry, "close", customer_confirmed=True)
    await visiting.world.verb(await visiting.world.register(), "withdraw", statement="不投诉了")
    await visiting.closed(anonymous=True, contact_name=None, contact_phone=None)
    assert await visiting.visits() == []


async def test_a_repair_is_visited_when_its_work_is_closed_and_once(visiting: VisitWorld) -> None:
    order = await repair(visiting)
    assert await visiting.visits() == []
    await visiting.world.order_verb(order, "close", by=visiting.world.supervisor_id)
    (visit,) = await visiting.visits()
    assert (visit["cohort"], visit["due_at"]) == ("repair", "2025-03-06T02:00:00Z")
    ticket = await visiting.world.detail({"id": visit["ticket_id"]})
    ticket = await visiting.world.verb(ticket["ticket"], "resolve", result="已修好")
    ticket = await visiting.world.verb(ticket, "reply", channel="phone", text="已修好")
    visiting.harness.clock.advance(timedelta(hours=1))
    ticket = await visiting.world.verb(ticket, "close", customer_confirmed=True)
    assert [found["id"] for found in await visiting.visits()] == [visit["id"]]
    clock = (await visiting.world.clocks(ticket))["K16"]
    assert (clock["result"], clock["due_at"]) == ("running", visit["due_at"])


async def test_a_repair_with_further_work_waits(visiting: VisitWorld) -> None:
    order = await repair(visiting)
    await visiting.world.work_order({"id": order["ticket_id"]}, charge_mode="free")
    await visiting.world.order_verb(order, "close", by=visiting.world.supervisor_id)
    assert await visiting.visits() == []


@pytest.mark.parametrize(("by_requester", "visits"), [(True, 0), (False, 1)])
async def test_a_repair_the_requester_confirmed_is_waived_by_rule(
    visiting: VisitWorld, *, by_requester: bool, visits: int
) -> None:
    await rules(visiting, RepairVisits(rule="not_evaluated_only"))
    ticket = await visiting.world.register(kind="repair", class_l1="public")
    ticket = await visiting.world.verb(ticket, "accept")
    order = await work(visiting, ticket, by_requester=by_requester)
    await visiting.world.order_verb(order, "close", by=visiting.world.supervisor_id)
    assert len(await visiting.visits()) == visits
    entry = (await visiting.world.detail(ticket))["entries"][-1]
    assert entry["verb"] == ("visit_due" if visits else "visit_waived")
    if not visits:
        assert entry["details"] == {"rule": "not_evaluated_only", "rules_version": 2, "draw": None}


async def test_a_sample_leaves_a_trace_of_what_was_drawn(visiting: VisitWorld) -> None:
    await rules(visiting, RepairVisits(rule="sample_pct", sample_pct=1, seed="test"))
    drawn = []
    for _ in range(3):
        order = await repair(visiting)
        await visiting.world.order_verb(order, "close", by=visiting.world.supervisor_id)
        entry = (await visiting.world.detail({"id": order["ticket_id"]}))["entries"][-1]
        drawn.append(entry["details"].get("draw", 0))
    assert len(await visiting.visits()) == sum(draw < 1 for draw in drawn)


async def test_a_missed_visit_is_told_to_its_owner_and_the_supervisors(visiting: VisitWorld) -> None:
    await visiting.due()
    visiting.harness.clock.advance(timedelta(hours=73))
    await visiting.harness.fire_timers()
    missed = [fact for fact in await visiting.harness.outbox() if isinstance(fact, facts.ClockMissed)]
    (told,) = [fact for fact in missed if fact.clock == "K16"]
    assert told.owner_id == visiting.anna
    assert visiting.world.supervisor_id in told.recipients


async def test_without_a_relations_manager_the_visit_waits_for_everybody(visiting: VisitWorld) -> None:
    snapshot = visiting.world.staff_fact("关系小安", ("desk_clerk",), sorted(EVERYTHING))
    await visiting.harness.consume(identity.StaffChanged(**asdict(snapshot)), visiting.anna)
    visit = await visiting.due()
    assert visit["owner_name"] is None
    assert (await visiting.send(visit, "claim", visiting.as_(visiting.ben))).status_code == 200


async def test_a_repair_that_is_merged_is_visited_when_the_other_ends(visiting: VisitWorld) -> None:
    """Its own visit is called off with its clock; its requester is still visited (C3.1, C3.2 row 20)."""
    world = visiting.world
    order = await repair(visiting, contact_phone="13900000002")
    order = await world.order_verb(order, "close", by=world.supervisor_id)
    (early,) = await visiting.visits()
    await world.harness.forget_outbox()
    duplicate = (await world.detail({"id": order["ticket_id"]}))["ticket"]
    lead = await world.accepted(kind="repair", class_l1="public")
    await world.verb(duplicate, "merge", into=lead["id"], reason="同一处漏水")
    assert (await visiting.read(early))["visit"]["state"] == "cancelled"
    assert (await world.clocks(duplicate))["K16"]["result"] == "cancelled"
    cancelled = [fact.no for fact in await world.harness.outbox() if isinstance(fact, facts.ReturnVisitCancelled)]
    assert cancelled == [early["no"]]

    order = await work(visiting, lead)
    await world.order_verb(order, "close", by=world.supervisor_id)
    lead = (await world.detail(lead))["ticket"]
    lead = await world.verb(lead, "resolve", result="已修好", evidence="照片")
    lead = await world.verb(lead, "reply", channel="phone", text="已修好")
    await world.verb(lead, "close", customer_confirmed=True)
    waiting = [visit["ticket_id"] for visit in await visiting.visits(state="due")]
    assert sorted(waiting) == sorted([duplicate["id"], lead["id"]])

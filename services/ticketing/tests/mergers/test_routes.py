"""Duplicates follow the ticket that goes on, and their requesters are answered with it (C3.2 row 20)."""

from datetime import timedelta
from uuid import UUID

from ticketing_world import World
from uuid_utils.compat import uuid7

from events import ticketing as facts
from testkit.statements import noted


async def test_who_reported_the_same_is_answered_together(world: World) -> None:
    lead, other = await world.processing(), await world.accepted(contact_phone="13900000001")
    merged = await world.verb(other, "merge", into=lead["id"], reason="同一处漏水")
    assert (merged["state"], merged["merged_into"]) == ("merged", lead["id"])
    assert {clock["result"] for clock in (await world.clocks(other)).values()} == {"met", "cancelled"}
    lead = (await world.detail(lead))["ticket"]
    refused = await world.refusal(lead, "withdraw", statement="不用了")
    assert refused == (409, "others_follow")
    lead = await world.verb(lead, "resolve", result="已修好", evidence="照片")
    await world.verb(lead, "reply", channel="phone", text="已为您修好")
    follower = (await world.detail(other))["ticket"]
    assert follower["replied_at"] is not None
    replied = [fact.no for fact in await world.harness.outbox() if isinstance(fact, facts.ComplaintReplied)]
    assert sorted(replied) == sorted([lead["no"], other["no"]])


async def test_what_followed_follows_on(world: World) -> None:
    first, second, third = [await world.accepted() for _ in range(3)]
    await world.verb(first, "merge", into=second["id"], reason="重复")
    await world.verb((await world.detail(second))["ticket"], "merge", into=third["id"], reason="重复")
    assert (await world.detail(first))["ticket"]["merged_into"] == third["id"]


async def test_only_open_tickets_of_one_kind_and_community_are_merged(world: World) -> None:
    ticket = await world.accepted()
    itself = {"into": ticket["id"], "reason": "重复"}
    assert await world.refusal(ticket, "merge", **itself) == (422, "invalid_fields")
    assert await world.refusal(ticket, "merge", into=uuid7(), reason="重复") == (422, "invalid_fields")
    inquiry = await world.accepted(kind="inquiry", class_l1="parking")
    assert await world.refusal(ticket, "merge", into=inquiry["id"], reason="重复") == (409, "not_mergeable")
    ended = await world.verb(await world.accepted(), "withdraw", statement="不用了")
    assert await world.refusal(ticket, "merge", into=ended["id"], reason="重复") == (409, "not_mergeable")
    repair = await world.accepted(kind="repair", class_l1="public")
    await world.work_order(repair)
    other = await world.accepted(kind="repair", class_l1="public")
    assert await world.refusal(repair, "merge", into=other["id"], reason="重复") == (409, "work_orders_open")


async def test_nobody_is_asked_about_a_merged_ticket_any_more(world: World) -> None:
    lead, other = await world.accepted(), await world.accepted()
    offer = {"to_staff_id": str(world.clerk_id), "reason": "本周休假"}
    transfer = (await world.post(f"tickets/{other['id']}/transfers", **offer)).json()
    urge = {"to_staff_id": str(world.clerk_id), "message": "请今天答复"}
    await world.post(f"tickets/{other['id']}/urge-notices", by=world.supervisor_id, **urge)
    await world.verb((await world.detail(other))["ticket"], "merge", into=lead["id"], reason="重复")
    waiting = (await world.as_staff(world.clerk_id).get("/api/ticketing/awaited-answers")).json()
    assert (waiting["count"], waiting["items"]) == (0, [])
    late = await world.post(f"transfers/{transfer['id']}/accept", by=world.clerk_id, version=1)
    assert (late.status_code, late.json()["code"]) == (409, "ticket_wrong_state")

    await world.harness.forget_outbox()
    world.harness.clock.advance(timedelta(hours=5))
    await world.harness.fire_timers()
    recorded = await world.harness.outbox()
    over = [(type(fact), fact.recipients) for fact in recorded if isinstance(fact, facts.TransferFact)]
    assert over == [(facts.TransferWithdrawn, ())], "called off, and no supervisor is troubled"
    assert not [fact for fact in recorded if isinstance(fact, facts.UrgeNoticeUnanswered)]


async def test_a_case_is_not_ended_by_a_later_one_or_another_matter_without_a_supervisor(world: World) -> None:
    early = await world.accepted()
    world.harness.clock.advance(timedelta(minutes=30))
    late, elsewhere = await world.accepted(), await world.accepted(class_l1="property_service")
    refused = (409, "merge_needs_supervisor")
    assert await world.refusal(early, "merge", into=late["id"], reason="重复") == refused
    assert await world.refusal(late, "merge", into=elsewhere["id"], reason="重复") == refused
    assert (await world.verb(late, "merge", into=early["id"], reason="重复"))["state"] == "merged"
    early = (await world.detail(early))["ticket"]
    merged = await world.verb(early, "merge", by=world.supervisor_id, into=elsewhere["id"], reason="同一起因")
    assert merged["state"] == "merged"


async def test_a_complaint_follows_no_ticket_of_whom_it_is_about(world: World) -> None:
    """It is answered with the ticket it follows, so whoever works on that one would answer it."""
    conflict, because, at_work = (409, "conflict_of_interest"), "同一起因", (409, "accused_has_part")
    lead = await world.assigned()
    about_handler = await world.register(complained_about_id=world.handler_id)
    merge = {"by": world.supervisor_id, "into": lead["id"], "reason": because}
    assert await world.refusal(about_handler, "merge", **merge) == at_work
    lead = await world.verb(lead, "assistants", staff_id=world.technician_id)
    about_assistant = await world.register(complained_about_id=world.technician_id)
    assert await world.refusal(about_assistant, "merge", **merge) == at_work
    about_me = await world.accepted(complained_about_id=world.supervisor_id)
    other = await world.accepted()
    assert await world.refusal(other, "merge", **merge | {"into": about_me["id"]}) == conflict
    between = await world.register()
    between_id = {"into": between["id"]}
    await world.verb(about_handler, "merge", **merge | between_id)
    between = (await world.detail(between))["ticket"]
    assert await world.refusal(between, "merge", **merge) == at_work, "what follows would follow on"


async def test_a_complaint_follows_no_ticket_on_which_whom_it_is_about_has_work_left(world: World) -> None:
    """An order, a department's task: named in the refusal, and no way round by merging the other way."""
    lead, about = await world.assigned(), await world.accepted(complained_about_id=world.technician_id)
    order = await world.work_order(lead, assignee_id=str(world.technician_id))
    due = (world.harness.clock.now() + timedelta(minutes=30)).isoformat()
    task = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due}
    given = (await world.post(f"tickets/{lead['id']}/department-tasks", **task)).json()
    merge = {"into": lead["id"], "reason": "同一起因"}
    refused = await world.send(world.as_staff(world.supervisor_id), about, "merge", **merge)
    assert (refused.status_code, refused.json()["code"]) == (409, "accused_has_part")
    assert [(error["field"], error["code"], error["message"]) for error in refused.json()["errors"]] == [
        ("into", "accused_work_order", order["no"]),
        ("into", "accused_department_task", "工程部 · 勘查"),
    ]
    lead = (await world.detail(lead))["ticket"]
    other_way = {"by": world.supervisor_id, "into": about["id"], "reason": "同一起因"}
    assert await world.refusal(lead, "merge", **other_way) == (409, "work_orders_open")
    await world.order_verb(order, "cancel", by=world.clerk_id, reason="换人")
    assert await world.refusal(lead, "merge", **other_way) == (409, "department_tasks_open")
    await world.post(f"department-tasks/{given['id']}/cancel", version=1, reason="换人")
    assert (await world.verb(about, "merge", by=world.supervisor_id, **merge))["merged_into"] == lead["id"]


async def test_nobody_gets_a_ticket_that_a_complaint_about_them_follows(world: World) -> None:
    conflict, technician = (409, "conflict_of_interest"), {"staff_id": world.technician_id}
    lead, about = await world.accepted(), await world.register(complained_about_id=world.technician_id)
    await world.verb(about, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    lead = (await world.detail(lead))["ticket"]
    to = {"handler_id": world.technician_id}
    assert await world.refusal(lead, "assign", **to, department="工程部") == conflict
    assert await world.refusal(lead, "assistants", **technician) == conflict
    offered = {"to_staff_id": world.technician_id, "reason": "本周休假"}
    assert await world.refusal(lead, "transfers", **offered) == conflict
    lead = await world.verb(lead, "assign", handler_id=world.handler_id, department="工程部")
    assert await world.refusal(lead, "hand-over", by=world.supervisor_id, **to, reason="换班") == conflict
    assert await world.refusal(lead, "investigate", by=world.technician_id) == conflict
    assert (await world.verb(lead, "investigate"))["state"] == "investigating"


async def test_whom_they_are_about_is_asked_once_of_all_that_are_answered_together(world: World) -> None:
    """However many follow; each fact names them all the same, and each requester is asked how it went."""
    counted = []
    for many in (1, 3):
        lead = await world.processing(complained_about_id=world.technician_id)
        others = [await world.accepted(contact_phone=f"139000000{many}{number}") for number in range(many)]
        for other in others:
            await world.verb(other, "merge", into=lead["id"], reason="同一处漏水")
        lead = await world.verb((await world.detail(lead))["ticket"], "resolve", result="已修好", evidence="照片")
        with noted(world.harness.runtime.engine) as said:
            lead = await world.verb(lead, "reply", channel="phone", text="已修好")
            await world.verb(lead, "close", customer_confirmed=True)
        counted.append(sum("RECURSIVE" in statement for statement in said))
        outbox = await world.harness.outbox()
        replied = {(one.no, one.about_ids) for one in outbox if isinstance(one, facts.ComplaintReplied)}
        visited = {one.ticket_id for one in outbox if isinstance(one, facts.ReturnVisitScheduled)}
        for ticket in (lead, *others):
            assert (ticket["no"], (world.technician_id,)) in replied
            assert UUID(ticket["id"]) in visited
    assert len(set(counted)) == 1, counted

"""Any record of the desk is handed up, and the supervisor says what is to be done."""

from uuid import uuid4

from duty_world import DutyWorld
from ticketing_world import World

from events import ticketing as facts


async def test_a_ticket_is_handed_up_and_acknowledged(duty: DutyWorld, world: World) -> None:
    ticket = await world.register()
    raised = await duty.post(
        "escalations", world.clerk_id, subject_kind="ticket", subject_id=ticket["id"], reason="业主情绪激动"
    )
    assert (raised["subject_label"], raised["raised_by_name"]) == (ticket["no"], "前台小李")
    (fact,) = [each for each in await duty.harness.outbox() if isinstance(each, facts.EscalationRaised)]
    assert fact.recipients == (world.supervisor_id,)
    path = f"escalations/{raised['id']}/acknowledge"
    assert await duty.refused(path, world.clerk_id, raised["version"], answer="自己看了") == "own_escalation"
    seen = await duty.post(path, world.supervisor_id, raised["version"], answer="我马上到场")
    assert (seen["acknowledged_by_name"], seen["answer"]) == ("主管老陈", "我马上到场")
    again = await duty.refused(path, world.manager_id, seen["version"], answer="收到")
    assert again == "already_acknowledged"


async def test_work_orders_and_log_lines_as_well(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    ticket = await world.register(kind="repair", class_l1=None, accept=True)
    order = await world.work_order(ticket)
    entry = await duty.post(
        "duty-entries", world.clerk_id, post_id=duty.desk["id"], kind="visit", text="推销人员强行进入" * 8
    )
    labels = []
    for kind, record in (("work_order", order), ("duty_entry", entry)):
        raised = await duty.post(
            "escalations", world.clerk_id, subject_kind=kind, subject_id=record["id"], reason="需支援"
        )
        labels.append(raised["subject_label"])
    assert labels == [order["no"], ("推销人员强行进入" * 8)[:40]]
    listed = await duty.get("escalations", community_id=world.community, open_only="true")
    assert len(listed["items"]) == 2


async def test_what_is_not_there_cannot_be_handed_up(duty: DutyWorld, world: World) -> None:
    body = {"subject_kind": "ticket", "subject_id": uuid4(), "reason": "需支援"}
    assert await duty.refused("escalations", world.clerk_id, **body) == "invalid_fields"
    ticket = await world.register()
    foreign = world.as_staff(communities=[world.elsewhere])
    body |= {"subject_id": ticket["id"]}
    refused = await foreign.post("/api/ticketing/escalations", json={k: str(v) for k, v in body.items()})
    assert refused.json()["errors"][0]["code"] == "unknown_record"


async def test_a_supervisor_the_case_is_about_does_not_hear_of_it(duty: DutyWorld, world: World) -> None:
    """Neither of the ticket nor of a line of the log that names it: whoever stands above them does."""
    await duty.staffed()
    ticket = await world.register(complained_about_id=world.supervisor_id)
    entry = await duty.post(
        "duty-entries", world.clerk_id, post_id=duty.desk["id"], kind="visit", text="业主来访", ticket_id=ticket["id"]
    )
    for kind, record in (("ticket", ticket), ("duty_entry", entry)):
        said = {"subject_kind": kind, "subject_id": record["id"], "reason": "业主情绪激动"}
        await duty.post("escalations", world.clerk_id, **said)
    raised = [each.recipients for each in await duty.harness.outbox() if isinstance(each, facts.EscalationRaised)]
    assert raised == [(world.manager_id,)] * 2


async def test_a_supervisor_does_not_settle_what_turned_out_to_be_about_them(duty: DutyWorld, world: World) -> None:
    """A ticket, an order of work of it and a line of the log that names it, handed up before they were named."""
    await duty.staffed()
    ticket = await world.register(accept=True)
    order = await world.work_order(ticket)
    entry = await duty.post(
        "duty-entries", world.clerk_id, post_id=duty.desk["id"], kind="visit", text="业主来访", ticket_id=ticket["id"]
    )
    raised = []
    for kind, record in (("ticket", ticket), ("work_order", order), ("duty_entry", entry)):
        said = {"subject_kind": kind, "subject_id": record["id"], "reason": "业主情绪激动"}
        raised.append(await duty.post("escalations", world.clerk_id, **said))
    other = await world.register()
    said = {"subject_kind": "ticket", "subject_id": other["id"], "reason": "业主情绪激动"}
    beside = await duty.post("escalations", world.clerk_id, **said)
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "reclassify", by=world.manager_id, complained_about_id=world.supervisor_id, reason="点名")
    listed = await duty.get("escalations", by=world.supervisor_id, community_id=world.community, open_only="true")
    assert [one["id"] for one in listed["items"]] == [beside["id"]]
    for one in raised:
        path = f"escalations/{one['id']}/acknowledge"
        refused = await duty.refused(path, world.supervisor_id, one["version"], answer="知道了")
        assert refused == "conflict_of_interest"
        assert (await duty.post(path, world.manager_id, one["version"], answer="我来处理"))["answer"] == "我来处理"

"""Who hears how the parts of a case go: those concerned, the handler of now, and nobody the case is about (C3.2)."""

from typing import Any
from uuid import UUID

from organisation_facts import panel
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import ticketing as facts

Fact = facts.DepartmentTaskFact | facts.ReferralFact | facts.TransferFact


async def told(world: World, kind: type[Fact]) -> list[tuple[UUID, ...] | None]:
    return [fact.told for fact in await world.harness.outbox() if isinstance(fact, kind)]


async def put(world: World, path: str, by: UUID, version: int | None = None, **body: Any) -> dict[str, Any]:
    answer = await world.post(path, by=by, version=version, **body)
    assert answer.status_code in (200, 201), answer.text
    said: dict[str, Any] = answer.json()
    return said


async def given(world: World, ticket: dict[str, Any], by: UUID) -> dict[str, Any]:
    due = {"assignee_id": world.technician_id, "due_at": "2025-03-05T02:40:00Z"}
    return await put(world, f"tickets/{ticket['id']}/department-tasks", by, department="工程部", task="勘查", **due)


async def test_the_handler_of_now_hears_how_a_task_goes(world: World) -> None:
    ticket = await world.processing()
    task = await given(world, ticket, world.supervisor_id)
    assert await told(world, facts.DepartmentTaskAssigned) == [(world.technician_id,)]
    done = f"department-tasks/{task['id']}"
    await put(world, f"{done}/block", world.technician_id, 1, reason="等业主在家")
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "hand-over", by=world.supervisor_id, handler_id=world.clerk_id, reason="换人")
    await put(world, f"{done}/unblock", world.clerk_id, 2)
    await put(world, f"{done}/done", world.technician_id, 3, result="已查明")
    assert await told(world, facts.DepartmentTaskBlocked) == [(world.supervisor_id, world.handler_id)]
    assert await told(world, facts.DepartmentTaskFinished) == [(world.supervisor_id, world.clerk_id)]


async def test_whoever_gave_a_part_hears_no_more_once_the_case_is_about_them(world: World) -> None:
    """A task they gave, a question they asked a specialist, one they asked an expert."""
    expert = uuid7()
    may = ["ticketing.consultation.read", "ticketing.consultation.answer"]
    await world.harness.consume(world.staff_fact("钱工", ("expert",), may, scope="tenant"), expert)
    await panel(world, "engineering_quality", expert)
    ticket = await world.assigned(phase="pre_handover")
    giver, at = world.supervisor_id, f"tickets/{ticket['id']}"
    first = await given(world, ticket, giver)
    asked = {"purpose": "project_findings", "to_staff_id": world.clerk_id, "question": "请勘查"}
    referral = await put(world, f"{at}/referrals", giver, **asked)
    about = {"discipline": "engineering_quality", "question": "是否属于防水层质量问题？"}
    panel_of = world.as_staff(giver, {"ticketing.ticket.read", "ticketing.consultation.open"})
    opened = (await panel_of.post(f"/api/ticketing/{at}/consultations", json=about)).json()
    ticket = (await world.detail(ticket))["ticket"]
    await world.verb(ticket, "reclassify", by=world.manager_id, complained_about_id=giver, reason="客户说是他")
    await put(world, f"department-tasks/{first['id']}/block", world.technician_id, 1, reason="等业主在家")
    await put(world, f"department-tasks/{first['id']}/done", world.technician_id, 2, result="已查明")
    await put(world, f"referrals/{referral['id']}/answer", world.clerk_id, 1, answer="外墙渗水")
    answer, said = f"/api/ticketing/consultations/{opened['id']}/answer", {"json": {"reply": "属于防水层质量问题"}}
    replied = await world.as_staff(expert, set(may)).post(answer, **said, headers={"If-Match": '"1"'})
    assert replied.status_code == 200, replied.text
    for kind in (facts.DepartmentTaskBlocked, facts.DepartmentTaskFinished, facts.ReferralAnswered):
        assert await told(world, kind) == [(world.handler_id,)], kind
    (reply,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ConsultationReplied)]
    assert reply.recipients == (world.handler_id,)


async def test_what_repeats_a_complaint_is_stated_anew_once_it_is_known_whom_that_is_about(world: World) -> None:
    """Not with what next happens to it: whoever keeps a copy would show it to them until then."""
    first = await world.accepted()
    second = await world.register(repeat_of=first["id"])
    third = await world.register(repeat_of=second["id"], kind="complaint")
    apart = await world.register()
    first = (await world.detail(first))["ticket"]
    before = {id: (await world.detail({"id": id}))["version"] for id in (second["id"], third["id"], apart["id"])}
    await world.verb(first, "reclassify", by=world.manager_id, complained_about_id=world.technician_id, reason="客户说")
    assert {id: (await world.detail({"id": id}))["version"] - version for id, version in before.items()} == {
        second["id"]: 1, third["id"]: 1, apart["id"]: 0,
    }  # fmt: skip
    stated = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    about = [fact.no for fact in stated if fact.about_ids == (world.technician_id,)]
    assert sorted(about) == sorted([first["no"], second["no"], third["no"]])

"""Who is told of urging, of an expert's silence and of replies the centre owes; each once, in words of their own."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from onboarding import onboard

from events import registry, ticketing
from notifications.messages.tickets import NEXT_UP
from notifications.projections.service import ProjectionService
from testkit.harness import Client, Harness
from testkit.statements import noted

COMMUNITY = uuid4()
DUE = datetime(2026, 3, 1, 8, tzinfo=UTC)
NO = "TSJX20260301001"


async def read(client: Client) -> list[tuple[str, str]]:
    answer = await client.get("/api/notifications/inbox")
    return [(item["template"], item["title"] + item["body"]) for item in answer.json()["items"]]


def third_notice(urged: Client, leader: Client) -> ticketing.ComplaintUrged:
    return ticketing.ComplaintUrged(
        ticket_id=uuid4(),
        ticket_no=NO,
        community_id=COMMUNITY,
        notice=3,
        reply_due_at=DUE,
        recipients=tuple(dict.fromkeys((urged.id, leader.id))),
        urged_id=urged.id,
        urged_name="李工",
        leaders=(leader.id,),
    )


async def test_the_third_notice_tells_the_leader_who_is_silent(harness: Harness) -> None:
    handler, leader = await onboard(harness, "property_specialist"), await onboard(harness, "leader_in_charge")
    await harness.consume(third_notice(handler, leader), uuid4(), twice=True)
    [(template, _)] = await read(handler)
    assert template == "urged"
    [(template, words)] = await read(leader)
    assert template == "urged_again"
    assert "第 3 次督办" in words
    assert NO in words
    assert "李工 已被督办 3 次" in words


async def test_a_leader_who_is_urged_himself_answers_and_hears_it_once(harness: Harness) -> None:
    leader = await onboard(harness, "leader_in_charge")
    await harness.consume(third_notice(leader, leader), uuid4())
    assert [template for template, _ in await read(leader)] == ["urged"]


async def test_who_has_a_measure_now_and_who_had_it_are_told(harness: Harness) -> None:
    """The complaint may be about either of them, now or later: they do not read where it is."""
    unit = uuid4()
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    home = {"building_code": "3", "entrance_code": "1", "floor": 12, "number": "1201", "code": "3-1-1201"}
    await harness.consume(
        registry.UnitCreated(
            community_id=COMMUNITY, building_id=uuid4(), unit_type="residence", gross_area="89.50",
            occupancy_status="occupied", **home,
        ),
        unit,
    )  # fmt: skip
    had, has = await onboard(harness, "technician"), await onboard(harness, "technician")
    fact = ticketing.ComplaintMeasureReassigned(
        no=NO, kind="complaint", channel="phone", state="processing", severity="major", community_id=COMMUNITY,
        unit_id=unit, from_id=had.id, owner_id=has.id, due_on=date(2026, 3, 8),
    )  # fmt: skip
    await harness.consume(fact, uuid4(), twice=True)
    [(template, words)] = await read(has)
    assert (template, NO in words, "3-1-1201" in words) == ("measure_given", True, False)
    assert "3 月 8 日" in words or "2026" in words
    [(template, words)] = await read(had)
    assert (template, NO in words, "3-1-1201" in words) == ("measure_taken", True, False)


async def test_whoever_has_a_measure_of_an_approved_plan_is_told_of_each_day(harness: Harness) -> None:
    """The handler hears of the decision."""
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    handler, one = await onboard(harness, "property_specialist"), await onboard(harness, "technician")
    other = await onboard(harness, "technician")
    owners = ((one, 6), (one, 6), (handler, 6), (one, 9), (other, 7))
    fact = ticketing.ComplaintPlanDecided(
        no=NO, kind="complaint", channel="phone", state="processing", severity="major", community_id=COMMUNITY,
        handler_id=handler.id, approved=True,
        measures=tuple(ticketing.PlannedMeasure(who.id, date(2026, 3, day)) for who, day in owners),
    )  # fmt: skip
    await harness.consume(fact, uuid4(), twice=True)
    assert [template for template, _ in await read(handler)] == ["plan_decided"]
    assert [template for template, _ in await read(one)] == ["measure_given"] * 2
    [(template, words)] = await read(other)
    assert (template, NO in words) == ("measure_given", True)


async def test_the_day_of_a_measure_is_told_once_however_many_are_due_on_it(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    handler, owner = await onboard(harness, "property_specialist"), await onboard(harness, "technician")
    ticket_id = uuid4()
    about = {"ticket_id": ticket_id, "ticket_no": NO, "community_id": COMMUNITY, "owner_id": owner.id}
    both = (owner.id, handler.id)
    for day, measures in ((6, 2), (9, 1)):
        for measure in [uuid4() for _ in range(measures)]:
            on = about | {"due_on": date(2026, 3, day)}
            await harness.consume(ticketing.MeasureDue(**on, recipients=(owner.id,)), measure, twice=True)
            await harness.consume(ticketing.MeasureOverdue(**on, recipients=both), measure, version=2, twice=True)
    assert [template for template, _ in await read(handler)] == ["measure_overdue"] * 2
    told = await read(owner)
    assert [template for template, _ in told] == ["measure_overdue", "measure_due"] * 2
    assert all(NO in words for _, words in told)


async def test_each_person_hears_of_an_experts_silence_once_per_level(harness: Harness) -> None:
    """The miss and the report come in the same second; the first receiver is of the centre as well."""
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    expert, leader = await onboard(harness, "expert"), await onboard(harness, "leader_in_charge")
    top = await onboard(harness, "top_management")
    receiver, centre = await onboard(harness, "csc_staff"), await onboard(harness, "csc_staff")
    ticket_id, consultation_id = uuid4(), uuid4()
    for level, (clock, above) in enumerate((("K11", leader), ("K12", top)), start=1):
        missed = ticketing.ClockMissed(
            clock=clock,
            ticket_id=ticket_id,
            ticket_no=NO,
            community_id=COMMUNITY,
            started_at=DUE,
            due_at=DUE,
            owner_id=expert.id,
            recipients=(expert.id, receiver.id),
        )
        report = ticketing.ConsultationEscalated(
            ticket_id=ticket_id,
            ticket_no=NO,
            community_id=COMMUNITY,
            discipline="engineering_quality",
            level=level,
            expert_id=expert.id,
            leader_id=leader.id,
            due_at=DUE,
            recipients=(above.id,),
            told_by_clock=(expert.id, receiver.id),
        )
        await harness.consume(missed, uuid4(), twice=True)
        await harness.consume(report, consultation_id, twice=True)
        for one, template in (
            (expert, "clock_missed"), (receiver, "clock_missed"), (centre, "consultation_escalated"),
        ):  # fmt: skip
            assert [told for told, _ in await read(one)] == [template] * level
    assert [template for template, _ in await read(leader)] == ["consultation_escalated"]
    assert [template for template, _ in await read(top)] == ["consultation_escalated"]


async def test_the_centre_hears_that_it_owes_the_reply(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    centre, far = await onboard(harness, "csc_staff"), await onboard(harness, "csc_staff", uuid4())
    handler = await onboard(harness, "property_specialist")

    def resolved(*, centre_replies: bool) -> ticketing.ComplaintResolved:
        return ticketing.ComplaintResolved(
            no=NO,
            kind="complaint",
            channel="web_form",
            state="resolved",
            severity="general",
            community_id=COMMUNITY,
            handler_id=handler.id,
            centre_replies=centre_replies,
        )

    await harness.consume(resolved(centre_replies=False), uuid4())
    assert await read(centre) == []
    await harness.consume(resolved(centre_replies=True), uuid4(), twice=True)
    [(template, words)] = await read(centre)
    assert (template, "待客服中心答复客户" in words) == ("reply_awaited", True)
    assert await read(far) == await read(handler) == []


async def test_an_expert_is_led_to_the_question_and_others_to_the_case(harness: Harness) -> None:
    """The question is all an expert opens of a case."""
    expert, receiver = await onboard(harness, "expert"), await onboard(harness, "desk_clerk")
    fact = ticketing.ClockMissed(
        clock="K11", ticket_id=uuid4(), ticket_no=NO, community_id=COMMUNITY, started_at=DUE, due_at=DUE,
        owner_id=expert.id, consultation_id=uuid4(), recipients=(expert.id, receiver.id),
    )  # fmt: skip
    await harness.consume(fact, uuid4(), twice=True)
    led = [(await reader.get("/api/notifications/inbox")).json()["items"] for reader in (expert, receiver)]
    assert [[(item["subject_kind"], item["subject_id"]) for item in items] for items in led] == [
        [("consultation", str(fact.consultation_id))], [("ticket", str(fact.ticket_id))],
    ]  # fmt: skip


def by_itself_or_not(accused: UUID) -> dict[str, Any]:
    return {"about_ids": (uuid4(), accused)}


def as_stated_before(accused: UUID) -> dict[str, Any]:
    return {"about_id": accused}


@pytest.mark.parametrize("kind", [ticketing.ComplaintMajorReported, ticketing.ComplaintPlanSubmitted])
@pytest.mark.parametrize("about", [by_itself_or_not, as_stated_before])
async def test_whom_a_complaint_is_about_hears_nothing_of_it_by_their_role(
    harness: Harness, kind: type[ticketing.TicketFact], about: Callable[[UUID], dict[str, Any]]
) -> None:
    """By itself or by what it belongs with; facts of earlier times named only the former."""
    leader, other = await onboard(harness, "leader_in_charge"), await onboard(harness, "leader_in_charge")
    fact = kind(
        no=NO, kind="complaint", channel="phone", state="assigned", severity="major", community_id=COMMUNITY,
        **about(leader.id),
    )  # fmt: skip
    await harness.consume(fact, uuid4(), twice=True)
    assert await read(leader) == []
    assert len(await read(other)) == 1


async def test_what_was_unread_of_a_case_is_settled_once_it_is_about_its_reader(harness: Harness) -> None:
    """An alarm nobody may act on does not go on ringing; that of another case does."""
    handler, other = await onboard(harness, "property_specialist"), await onboard(harness, "property_specialist")
    mine, beside = uuid4(), uuid4()
    said = {"no": NO, "kind": "complaint", "channel": "phone", "severity": "major", "community_id": COMMUNITY}
    for id in (mine, beside):
        for reader in (handler, other):
            assigned = ticketing.ComplaintAssigned(**said, state="assigned", handler_id=reader.id)
            await harness.consume(assigned, id)
    await harness.consume(
        ticketing.ComplaintProgressed(**said, state="assigned", about_id=handler.id), mine, twice=True
    )
    unread = [(await reader.get("/api/notifications/inbox?unread=true")).json()["items"] for reader in (handler, other)]
    assert [{item["subject_id"] for item in items} for items in unread] == [{str(beside)}, {str(mine), str(beside)}]


async def test_what_was_unread_is_settled_of_what_another_is_merged_into(harness: Harness) -> None:
    """That one states nothing of its own then."""
    leader = await onboard(harness, "leader_in_charge")
    said = {"no": NO, "kind": "complaint", "channel": "phone", "severity": "major", "community_id": COMMUNITY}
    lead, follower = uuid4(), uuid4()
    await harness.consume(ticketing.ComplaintMajorReported(**said, state="assigned"), lead)
    merged = ticketing.ComplaintMerged(**said, state="merged", merged_into=lead, about_ids=(uuid4(), leader.id))
    await harness.consume(merged, follower, twice=True)
    assert (await leader.get("/api/notifications/inbox?unread=true")).json()["items"] == []


@pytest.mark.parametrize("kind", ["application", "task", "appointment"])
async def test_of_no_kind_does_whom_it_is_about_hear_or_phone(harness: Harness, kind: str) -> None:
    accused, other = await onboard(harness, "desk_clerk"), await onboard(harness, "desk_clerk")
    said: dict[str, Any] = {"no": NO, "kind": kind, "channel": "phone", "severity": "general", "state": "in_approval"}
    said |= {"community_id": COMMUNITY, "about_ids": (accused.id,), "first_receiver_id": accused.id}
    asked: dict[str, ticketing.TicketFact] = {
        "application": ticketing.ApplicationApprovalAsked(**said, step=1, steps=1, recipients=(accused.id, other.id)),
        "task": ticketing.TaskDone(**said),
        "appointment": ticketing.AppointmentConfirmed(
            **said, starts_at=DUE, ends_at=DUE, staff_id=other.id, handler_id=other.id
        ),
    }
    await harness.consume(asked[kind], uuid4(), twice=True)
    assert await read(accused) == []
    assert len(await read(other)) == (0 if kind == "task" else 1)


async def test_of_a_part_of_a_case_those_hear_whom_the_fact_names(harness: Harness) -> None:
    """Not whoever gave it, once the case is about them; of a fact from before it said so, those it names."""
    gave, handler = await onboard(harness, "property_specialist"), await onboard(harness, "property_specialist")
    said = {"ticket_id": uuid4(), "ticket_no": NO, "community_id": COMMUNITY}
    task = {"state": "done", "assignee_id": uuid4(), "created_by": gave.id, "due_at": DUE}
    asked = {"purpose": "project_findings", "asked_by": gave.id, "to_staff_id": uuid4()}
    offer = {"from_staff_id": gave.id, "to_staff_id": uuid4(), "answer_due_at": DUE}
    parts = (
        (ticketing.DepartmentTaskFinished, task), (ticketing.DepartmentTaskBlocked, task | {"state": "blocked"}),
        (ticketing.DepartmentTaskOverdue, task | {"state": "open"}), (ticketing.ReferralAnswered, asked),
        (ticketing.TransferAccepted, offer), (ticketing.TransferRefused, offer),
    )  # fmt: skip
    for kind, of in parts:
        await harness.consume(kind(**said, **of, told=(handler.id,)), uuid4(), twice=True)
    assert (len(await read(gave)), len(await read(handler))) == (0, len(parts))
    for kind, of in parts:
        await harness.consume(kind(**said, **of), uuid4(), twice=True)
    assert (len(await read(gave)), len(await read(handler))) == (len(parts), len(parts))


async def test_the_next_one_up_phones_where_the_case_is_about_those_in_charge(harness: Harness) -> None:
    """Of a case about whoever took it in and about a supervisor, another supervisor phones; else the manager does."""
    clerk, manager = await onboard(harness, "desk_clerk"), await onboard(harness, "cs_manager")
    accused, other = await onboard(harness, "cs_supervisor"), await onboard(harness, "cs_supervisor")
    said: dict[str, Any] = {"no": NO, "kind": "appointment", "channel": "phone", "severity": "general"}
    said |= {"state": "confirmed", "community_id": COMMUNITY, "first_receiver_id": clerk.id, "handler_id": accused.id}
    said |= {"starts_at": DUE, "ends_at": DUE, "staff_id": other.id}
    await harness.consume(ticketing.AppointmentConfirmed(**said, about_ids=(clerk.id, accused.id)), uuid4(), twice=True)
    everybody = (clerk, accused, other, manager)
    assert [len(await read(one)) for one in everybody] == [0, 0, 1, 0]
    await harness.consume(
        ticketing.AppointmentConfirmed(**said, about_ids=(clerk.id, accused.id, other.id)), uuid4(), twice=True
    )
    assert [len(await read(one)) for one in everybody] == [0, 0, 1, 1]


async def test_the_staff_is_read_once_however_far_up_the_next_one_is(harness: Harness) -> None:
    await onboard(harness, "leader_in_charge")
    asked = []
    for roles in (("leader_in_charge",), NEXT_UP):
        with noted(harness.runtime.engine) as said:
            async with harness.work() as work:
                assert await ProjectionService(work).next_up(roles, COMMUNITY, ()) is not None
        asked.append(len(said))
    assert asked[0] == asked[1]


async def test_whoever_a_task_concerned_hears_that_it_is_not_needed_any_more(harness: Harness) -> None:
    member, apart = await onboard(harness, "technician"), await onboard(harness, "technician")
    said = {"ticket_id": uuid4(), "ticket_no": NO, "community_id": COMMUNITY, "state": "cancelled", "due_at": DUE}
    task = ticketing.DepartmentTaskCancelled(**said, assignee_id=uuid4(), created_by=uuid4(), told=(member.id,))
    await harness.consume(task, uuid4(), twice=True)
    assert [len(await read(member)), len(await read(apart))] == [1, 0]

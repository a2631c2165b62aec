"""The verbs of a visit: attempts, answers, invitations, and who may do what."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from uuid_utils.compat import uuid7
from visit_world import VISITS, VisitWorld

from events import ticketing as facts


async def of_kind(visiting: VisitWorld, kind: type[facts.ReturnVisitFact]) -> list[Any]:
    return [fact for fact in await visiting.harness.outbox() if isinstance(fact, kind)]


async def test_a_visit_is_made_scored_and_stops_its_clock(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    answers = [{"question": "overall", "score": 5}, {"question": "settled", "choice": "yes"}]
    done = await visiting.complete(visit, answers=answers, comment="很好", next_action="节日问候")
    assert done.status_code == 200, done.text
    read = done.json()
    assert (read["state"], read["score"], read["method"]) == ("done", 5, "phone")
    assert (read["comment"], read["next_action"], read["visitor_id"]) == ("很好", "节日问候", str(visiting.anna))
    assert (await visiting.world.clocks({"id": visit["ticket_id"]}))["K16"]["result"] == "met"
    (fact,) = await of_kind(visiting, facts.ReturnVisitCompleted)
    assert (fact.score, fact.method, fact.visitor_id) == (5, "phone", visiting.anna)
    detail = await visiting.read(visit)
    assert (detail["claim"], detail["names"]["visitor"]) == (None, "关系小安")
    entry = (await visiting.world.detail({"id": visit["ticket_id"]}))["entries"][-1]
    assert (entry["verb"], entry["details"]["score"], entry["text"]) == ("visited", 5, "很好")
    again = await visiting.complete(visit)
    assert (again.status_code, again.json()["code"]) == (409, "visit_ended")


async def test_two_days_in_vain_end_the_visit(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    for hours in (0, 2):
        visiting.harness.clock.advance(timedelta(hours=hours))
        assert (await visiting.attempt(visit)).json()["state"] == "attempted"
    visiting.harness.clock.advance(timedelta(days=1))
    assert (await visiting.attempt(visit, outcome="not_home")).json()["state"] == "unreachable"
    assert (await visiting.world.clocks({"id": visit["ticket_id"]}))["K16"]["result"] == "met"
    detail = await visiting.read(visit)
    assert [attempt["outcome"] for attempt in detail["attempts"]] == ["no_answer", "no_answer", "not_home"]
    assert detail["attempts"][0]["staff_name"] == "关系小安"
    assert [fact.state for fact in await of_kind(visiting, facts.ReturnVisitAttempted)] == [
        "attempted", "attempted", "unreachable",
    ]  # fmt: skip
    late = await visiting.attempt(visit)
    assert (late.status_code, late.json()["code"]) == (409, "visit_ended")


async def test_who_asks_to_be_called_later_was_reached(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    at = visiting.harness.clock.now() + timedelta(hours=3)
    for _ in range(3):
        answer = await visiting.attempt(visit, outcome="asked_later", call_back_at=at.isoformat())
        assert answer.status_code == 200, answer.text
        assert answer.json()["state"] == "attempted"
        visiting.harness.clock.advance(timedelta(days=1))
        at = visiting.harness.clock.now() + timedelta(hours=3)
    past = visiting.harness.clock.now().isoformat()
    late = await visiting.attempt(visit, outcome="asked_later", call_back_at=past)
    assert (late.status_code, late.json()["code"]) == (422, "call_back_in_the_past")
    assert (await visiting.attempt(visit, outcome="asked_later")).status_code == 400
    assert (await visiting.attempt(visit, outcome="busy", call_back_at=past)).status_code == 400


async def test_nobody_is_disturbed_at_night_unless_they_asked(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    visiting.harness.clock.advance(timedelta(hours=10))
    for refused in (await visiting.attempt(visit), await visiting.complete(visit)):
        assert (refused.status_code, refused.json()["code"]) == (409, "quiet_hours")
    detail = await visiting.read(visit)
    assert (detail["quiet"], detail["attempts"]) == (True, [])
    answer = await visiting.complete(visit, asked_for="客户白天上班,要求晚上联系")
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ([], "required"),
        ([{"question": "settled", "choice": "yes"}], "required"),
        ([{"question": "overall", "score": 3}, {"question": "settled", "choice": "maybe"}], "does_not_fit"),
        ([{"question": "overall", "score": 3}, {"question": "weather", "score": 3}], "unknown_question"),
    ],
)
async def test_answers_that_answer_nothing_are_refused(visiting: VisitWorld, answers: list[Any], code: str) -> None:
    refused = await visiting.complete(await visiting.due(), answers=answers)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_fields")
    assert code in [error["code"] for error in refused.json()["errors"]]


async def test_scores_and_question_sets_that_never_were(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    for score in (0, 6):
        assert (await visiting.complete(visit, score)).status_code == 400
    assert (await visiting.complete(visit, questions_version=9)).status_code == 404
    assert (await visiting.complete(visit, version=7)).status_code == 412


async def test_a_visit_is_answered_for_by_another_colleague_who_may(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    answer = await visiting.send(visit, "reassign", owner_id=str(visiting.ben))
    assert answer.json()["owner_id"] == str(visiting.ben)
    (fact,) = await of_kind(visiting, facts.ReturnVisitReassigned)
    assert fact.owner_id == visiting.ben
    visiting.harness.clock.advance(timedelta(hours=73))
    await visiting.harness.fire_timers()
    missed = [fact for fact in await visiting.harness.outbox() if isinstance(fact, facts.ClockMissed)]
    assert [fact.owner_id for fact in missed if fact.clock == "K16"] == [visiting.ben]
    for stranger in (visiting.world.technician_id, uuid7()):
        refused = await visiting.send(visit, "reassign", owner_id=str(stranger))
        assert (refused.status_code, refused.json()["code"]) == (422, "owner_not_eligible")


async def test_a_cancelled_visit_ends_with_its_clock(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    cancelled = await visiting.send(visit, "cancel", reason="客户已迁出")
    assert (cancelled.json()["state"], cancelled.json()["end_reason"]) == ("cancelled", "客户已迁出")
    assert (await visiting.world.clocks({"id": visit["ticket_id"]}))["K16"]["result"] == "cancelled"
    assert len(await of_kind(visiting, facts.ReturnVisitCancelled)) == 1
    assert (await visiting.send(visit, "cancel", reason="再来")).json()["code"] == "visit_ended"


async def test_permissions_and_reach(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    reader = visiting.as_(permissions={"ticketing.return_visit.read"})
    assert (await reader.get(VISITS)).status_code == 200
    assert (await visiting.complete(visit, by=reader)).status_code == 403
    operator = visiting.as_(permissions={"ticketing.return_visit.read", "ticketing.return_visit.conduct"})
    for verb, body in (("cancel", {"reason": "不想打"}), ("reassign", {"owner_id": str(visiting.ben)})):
        assert (await visiting.send(visit, verb, operator, **body)).status_code == 403
    elsewhere = visiting.as_(communities=[visiting.world.elsewhere])
    assert (await elsewhere.get(f"{VISITS}/{visit['id']}")).status_code == 404
    assert (await visiting.complete(visit, by=elsewhere)).status_code == 404
    assert (await elsewhere.get(VISITS)).json()["items"] == []
    stranger = await visiting.harness.other_tenant()
    foreign = stranger.staff({"ticketing.return_visit.read", "ticketing.return_visit.conduct"})
    assert (await foreign.get(f"{VISITS}/{visit['id']}")).status_code == 404


async def test_of_two_who_complete_at_once_one_counts(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    version = (await visiting.read(visit))["version"]
    answers = await asyncio.gather(*(visiting.complete(visit, score, version=version) for score in (5, 4)))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert len(await of_kind(visiting, facts.ReturnVisitCompleted)) == 1

"""A score of two or less never ends there."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from visit_world import VisitWorld

from events import ticketing as facts
from ticketing.clocks.happenings import REOPENED
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.low_scores.wording import title
from ticketing.policies.models import ClockPolicy
from ticketing.policies.repository import PolicyRepository
from ticketing.question_sets.questions import Question


async def told(visiting: VisitWorld) -> list[Any]:
    return [fact for fact in await visiting.harness.outbox() if isinstance(fact, facts.ReturnVisitLowScore)]


async def followed_up(visiting: VisitWorld, visit: dict[str, Any]) -> dict[str, Any]:
    (fact,) = await told(visiting)
    assert str(fact.follow_up_id) == (await visiting.read(visit))["visit"]["follow_up_id"]
    found: dict[str, Any] = (await visiting.world.detail({"id": str(fact.follow_up_id)}))["ticket"]
    return found


@pytest.mark.parametrize(("score", "low"), [(1, True), (2, True), (3, False), (5, False)])
async def test_two_or_less_is_low(visiting: VisitWorld, score: int, *, low: bool) -> None:
    answer = await visiting.complete(await visiting.due(), score)
    assert (answer.json()["follow_up_id"] is not None) is low
    assert len(await told(visiting)) == low


async def test_the_fact_names_who_handled_it_and_where_it_is_followed_up(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    await visiting.complete(visit, 1, comment="问题又出现了")
    (fact,) = await told(visiting)
    assert (fact.score, fact.handler_id, fact.owner_id) == (1, visiting.world.handler_id, visiting.anna)
    assert fact.follow_up_no == (await visiting.read(visit))["names"]["follow_up_no"]


async def test_a_ticket_closed_lately_is_reopened_and_visited_again_when_it_ends(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    visiting.harness.clock.advance(timedelta(days=1))
    await visiting.complete(visit, 1, comment="又漏了")
    ticket = await followed_up(visiting, visit)
    assert (ticket["id"], ticket["state"], ticket["reopen_count"]) == (visit["ticket_id"], "processing", 1)
    assert (await visiting.world.clocks(ticket))["K16"]["result"] == "met"
    again = (await visiting.world.clocks(ticket))["K08"]
    assert (again["result"], again["due_at"]) == ("running", ticket["promised_reply_at"])
    visiting.harness.clock.advance(timedelta(hours=1))
    for verb, body in (
        ("resolve", {"result": "重新处理", "cause": "管道老化", "cause_kind": "ageing"}),
        ("reply", {"channel": "phone", "text": "已重新处理"}),
        ("close", {"customer_confirmed": True}),
    ):
        ticket = await visiting.world.verb(ticket, verb, **body)
    states = {row["id"]: row["state"] for row in await visiting.visits(ticket_id=ticket["id"])}
    assert sorted(states.values()) == ["done", "due"]
    detail = await visiting.world.detail(ticket)
    assert sorted(clock["result"] for clock in detail["clocks"] if clock["code"] == "K16") == ["met", "running"]


async def test_no_more_is_promised_than_a_second_round_is_meant_to_last(visiting: VisitWorld) -> None:
    """Under a policy from before second rounds had a limit nobody is told a date that nobody gave."""
    async with visiting.harness.work() as work:
        rules = tuple(rule for rule in DEFAULT_POLICY.rules if REOPENED not in rule.restarts_on)
        content = msgspec.to_builtins(replace(DEFAULT_POLICY, rules=rules, version=2))
        own = ClockPolicy(version=2, content=content, published_by=visiting.anna, published_at=work.now, note="自有")
        PolicyRepository(work).add(own)
    visit = await visiting.due()
    visiting.harness.clock.advance(timedelta(days=1))
    await visiting.complete(visit, 1)
    ticket = await followed_up(visiting, visit)
    assert (ticket["state"], ticket["reopen_count"]) == ("processing", 1)
    promised = datetime.fromisoformat(ticket["promised_reply_at"])
    assert promised == visiting.harness.clock.now() + timedelta(days=1), "the shipped limit"


async def test_a_visit_that_waits_ends_when_its_ticket_is_reopened(visiting: VisitWorld) -> None:
    ticket = await visiting.closed()
    visit = await visiting.visit_after(ticket)
    await visiting.world.verb(ticket, "reopen", by=visiting.world.supervisor_id, reason="业主来电反映再次漏水")
    assert (await visiting.read(visit))["visit"]["state"] == "cancelled"
    assert (await visiting.world.clocks(ticket))["K16"]["result"] == "cancelled"


async def test_long_after_closing_a_new_complaint_repeats_the_matter(visiting: VisitWorld) -> None:
    visit = await visiting.due()
    visiting.harness.clock.advance(timedelta(days=31))
    await visiting.complete(visit, 2, comment="还是漏水")
    ticket = await followed_up(visiting, visit)
    assert (ticket["kind"], ticket["channel"], ticket["state"]) == ("complaint", "phone", "registered")
    assert (ticket["title"], ticket["class_l1"]) == ("回访不满意 2/5：还是漏水（楼上漏水）", "engineering_quality")
    assert ticket["repeat_of"] == visit["ticket_id"]
    assert ticket["contact_phone_last4"] == "5678"
    assert ticket["first_receiver_id"] == str(visiting.anna)
    assert ticket["description"].splitlines() == ["还是漏水", "您对这次处理的结果满意吗？ 2/5"]
    entries = (await visiting.world.detail(ticket))["entries"]
    (origin,) = [entry for entry in entries if entry["verb"] == "visited"]
    assert (origin["text"], origin["details"]["visit_id"], origin["details"]["no"]) == (
        "还是漏水",
        visit["id"],
        visit["no"],
    )


@pytest.mark.parametrize("comment", [None, "  "])
async def test_a_low_score_is_not_noted_without_the_reason(visiting: VisitWorld, comment: str | None) -> None:
    visit = await visiting.due()
    refused = await visiting.complete(visit, 2, comment=comment)
    assert refused.status_code == 422
    assert [(error["field"], error["code"]) for error in refused.json()["errors"]] == [
        ("comment", "low_score_unexplained")
    ]
    assert (await visiting.read(visit))["visit"]["state"] == "due"
    assert (await visiting.complete(visit, 3, comment=comment)).status_code == 200


def test_the_title_keeps_the_matter_however_much_was_said() -> None:
    asked = [Question(key="overall", kind="score", text="您满意吗？", required=True, satisfaction=True)]
    assert title(1, "又漏了\n还没人来", "楼上漏水", asked) == "回访不满意 1/5：又漏了 还没人来（楼上漏水）"
    assert title(2, None, None, asked) == "回访不满意 2/5：您满意吗？"
    long = title(1, "漏" * 300, "水" * 100, asked)
    assert (len(long), long.endswith("水）")) == (100, True)


async def test_a_repair_that_is_still_open_takes_it_up_itself(visiting: VisitWorld) -> None:
    world = visiting.world
    ticket = await world.verb(await world.register(kind="repair", class_l1="public"), "accept")
    order = await world.work_order(ticket, charge_mode="free")
    order = await world.order_verb(order, "dispatch", assignee_id=world.technician_id)
    for verb, body in (("accept", {}), ("start", {"quote_accepted": False}), ("complete", {"work_done": "已修"})):
        order = await world.order_verb(order, verb, **body)
    order = await world.order_verb(order, "confirm-by-supervisor", by=world.supervisor_id)
    await world.order_verb(order, "close", by=world.supervisor_id)
    (visit,) = await visiting.visits()
    await visiting.complete(visit, 1)
    assert (await followed_up(visiting, visit))["id"] == ticket["id"]


@pytest.mark.parametrize("days", [1, 31])
async def test_the_fact_names_whom_the_matter_is_about(visiting: VisitWorld, days: int) -> None:
    """Whether it goes on in the same ticket or in one that repeats it."""
    visit = await visiting.due(complained_about_id=visiting.world.manager_id)
    visiting.harness.clock.advance(timedelta(days=days))
    await visiting.complete(visit, 1, comment="又漏了")
    (fact,) = await told(visiting)
    assert (str(fact.follow_up_id) == visit["ticket_id"]) is (days == 1)
    assert fact.accused == (visiting.world.manager_id,)

"""No policy leaves what is reopened or sent back without a limit (ADR 0016)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from ticketing_world import World

from ticketing.clocks.evaluation import Circumstances, Running, evaluate
from ticketing.clocks.happenings import REOPENED
from ticketing.clocks.policy import Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.models import ClockPolicy
from ticketing.policies.repository import PolicyRepository
from ticketing.policies.second_rounds import SHIPPED, limited, shipped_limit, unlimited
from ticketing.policies.service import seed_policy
from ticketing.policies.validation import faults
from ticketing.tickets.codes import HANDLED, PHASES, SEVERITIES

NOW = datetime(2025, 3, 5, 2, tzinfo=UTC)
AGAIN = {"K13.again", "K14.again"}
DRAFT = "/api/ticketing/clock-policy/draft"


def without(*keys: str) -> Policy:
    return replace(DEFAULT_POLICY, rules=tuple(rule for rule in DEFAULT_POLICY.rules if rule.key not in keys))


@given(
    dropped=st.sets(st.sampled_from([rule.key for rule in DEFAULT_POLICY.rules])),
    narrowed=st.dictionaries(st.sampled_from(sorted(AGAIN)), st.sampled_from(HANDLED)),
    kind=st.sampled_from(HANDLED),
    severity=st.sampled_from(SEVERITIES),
    phase=st.sampled_from(PHASES),
)
def test_whatever_a_company_left_out_every_second_round_starts_a_clock(
    dropped: set[str], narrowed: dict[str, str], kind: str, severity: str, phase: str
) -> None:
    left = (rule for rule in DEFAULT_POLICY.rules if rule.key not in dropped)
    rules = tuple(replace(rule, kinds=(narrowed[rule.key],)) if rule.key in narrowed else rule for rule in left)
    policy = limited(replace(DEFAULT_POLICY, rules=rules))
    assert unlimited(policy) == []
    assert limited(policy) is policy, "once"
    starts = evaluate(policy, REOPENED, NOW, Circumstances(kind=kind, severity=severity, phase=phase)).starts
    assert starts
    assert all(start.due_at > NOW for start in starts)


@pytest.mark.parametrize(
    ("kind", "severity", "hours"),
    [("suggestion", "general", 2), ("help_request", "major", 24), ("complaint", "general", 24), ("task", "general", 0)],
)
def test_what_the_shipped_limits_give_a_case_its_policy_forgot(kind: str, severity: str, hours: int) -> None:
    case = Circumstances(kind=kind, severity=severity, phase="in_warranty")
    due = shipped_limit(without(*AGAIN, "K08"), case, NOW)
    assert due == (NOW + timedelta(hours=hours) if hours else None)


def test_a_companys_own_limit_stays_and_counts_for_the_cases_it_left_out() -> None:
    own = replace(DEFAULT_POLICY.rule("K13.again"), kinds=("repair",), limit_minutes=45)
    policy = limited(replace(without("K13.again"), rules=(*without("K13.again").rules, own)))
    assert policy.rule("K13.again") == replace(own, kinds=("repair", "suggestion", "help_request"))


def test_a_draft_that_leaves_a_case_out_is_not_put_in_force() -> None:
    assert faults(DEFAULT_POLICY) == []
    (fault,) = faults(without("K14.again"))
    assert (fault.field, fault.code, fault.message) == ("rules", "second_round_unlimited", "K14.again")


async def test_a_draft_is_refused_where_it_is_saved(world: World) -> None:
    client = world.as_staff(world.centre_id)
    draft = (await client.post(DRAFT)).json()
    policy = draft["policy"]
    rules = [{k: v for k, v in rule.items() if k not in ("key", "text_key")} for rule in policy["rules"]]
    content = {name: policy[name] for name in ("warning_share", "duty", "business")}
    content["rules"] = [rule for rule in rules if (rule["code"], rule["variant"]) != ("K13", "again")]
    refused = await client.put(DRAFT, json=content, headers={"If-Match": f'"{draft["version"]}"'})
    (fault,) = refused.json()["errors"]
    assert (refused.status_code, fault["code"], fault["message"]) == (422, "second_round_unlimited", "K13.again")


async def own_policy(world: World, *keys: str) -> None:
    """A company put a policy of its own in force before there was the rule."""
    async with world.harness.work() as work:
        content = msgspec.to_builtins(replace(without(*keys), version=2))
        own = ClockPolicy(version=2, content=content, published_by=world.manager_id, published_at=work.now, note="自有")
        PolicyRepository(work).add(own)


async def released(world: World) -> None:
    async with world.harness.work() as work:
        await seed_policy(work)


@pytest.mark.parametrize(("severity", "code", "hours"), [("general", "K13", 2), ("complex", "K14", 24)])
async def test_an_older_policy_of_a_company_gets_the_limit_with_the_release(
    world: World, severity: str, code: str, hours: int
) -> None:
    await own_policy(world, *AGAIN)
    for _ in range(2):
        await released(world)
    versions = (await world.as_staff(world.manager_id).get("/api/ticketing/clock-policy/versions")).json()["items"]
    assert [(one["policy_version"], one["published_by"]) for one in versions[:2]] == [
        (3, None),
        (2, str(world.manager_id)),
    ]
    assert "K13.again、K14.again" in versions[0]["note"]
    assert versions[0]["changes"] == 2
    ticket = await world.register(kind="suggestion", class_l1=None, severity=severity, accept=True)
    ticket = await world.verb(ticket, "reply", text="已处理", channel="phone")
    ticket = await world.verb(ticket, "return", reason="业主不满意")
    assert await running(world, ticket) == {code: world.harness.clock.now() + timedelta(hours=hours)}


async def running(world: World, ticket: dict[str, Any]) -> dict[str, datetime]:
    found = (await world.detail(ticket))["clocks"]
    return {one["code"]: datetime.fromisoformat(one["due_at"]) for one in found if one["result"] == "running"}


def test_a_graver_class_does_not_end_the_limit_of_the_second_round() -> None:
    """The first answer was late, so K14 was not overtaken by it; counted from acceptance it would be over already."""
    case = Circumstances(
        kind="suggestion", severity="complex", phase="in_warranty", accepted_at=NOW - timedelta(days=9)
    )
    first, again = DEFAULT_POLICY.rule("K13"), DEFAULT_POLICY.rule("K13.again")
    clocks = [
        Running(
            id=UUID(int=number),
            code="K13",
            started_at=NOW,
            due_at=NOW + timedelta(hours=2),
            rule=rule,
            policy=DEFAULT_POLICY,
            result=result,
        )
        for number, (rule, result) in enumerate([(first, "missed"), (again, "running")])
    ]
    changes = evaluate(DEFAULT_POLICY, "reclassified", NOW + timedelta(minutes=5), case, clocks)
    assert (changes.starts, changes.stops) == ((), ())
    (start,) = evaluate(DEFAULT_POLICY, "reclassified", NOW, case, clocks[:1]).starts
    assert start.code == "K14", "in the first round it does"


def test_the_shipped_policy_knows_every_case() -> None:
    assert unlimited(DEFAULT_POLICY) == []
    assert {rule.key for rule in SHIPPED} == {"K08", *AGAIN}


BODY = {"reason": "改类", "place": "三号楼"}


@pytest.mark.parametrize("kind", HANDLED)
@pytest.mark.parametrize("way", ["return", "reopen"])
async def test_what_is_taken_up_again_keeps_its_kind(world: World, kind: str, way: str) -> None:
    """So no conversion can leave a second round without the limit of its kind."""
    if kind in ("complaint", "repair"):
        ticket = await world.replied(kind=kind, class_l1={"complaint": "other", "repair": "public"}[kind])
    else:
        ticket = await world.register(kind=kind, class_l1=None, accept=True)
        ticket = await world.verb(ticket, "reply", text="已处理", channel="phone")
    if way == "reopen":
        ticket = await world.verb(ticket, "close", customer_confirmed=True)
    ticket = await world.verb(ticket, way, by=world.supervisor_id, reason="又漏了")
    assert await running(world, ticket) != {}
    other = "inquiry" if kind != "inquiry" else "suggestion"
    status, code = await world.refusal(ticket, "convert", by=world.supervisor_id, kind=other, class_l1="other", **BODY)
    assert (status, code in ("answered_before", "ticket_wrong_state")) == (409, True)

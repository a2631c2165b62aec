"""A policy is drafted, checked, tried, published; who may not is refused, and what may not be is named."""

from copy import deepcopy
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts

DRAFT = "/api/ticketing/clock-policy/draft"
POLICY = "/api/ticketing/clock-policy"


async def begun(world: World) -> dict[str, Any]:
    answer = await world.as_staff(world.centre_id).post(DRAFT)
    assert answer.status_code == 201, answer.text
    draft: dict[str, Any] = answer.json()
    return draft


def body(draft: dict[str, Any]) -> dict[str, Any]:
    policy = draft["policy"]
    rules = [{k: v for k, v in rule.items() if k not in ("key", "text_key")} for rule in policy["rules"]]
    return deepcopy({"rules": rules} | {name: policy[name] for name in ("warning_share", "duty", "business")})


def rule(content: dict[str, Any], code: str, variant: str = "") -> dict[str, Any]:
    found: dict[str, Any] = next(r for r in content["rules"] if (r["code"], r["variant"]) == (code, variant))
    return found


async def saved(world: World, draft: dict[str, Any], content: dict[str, Any]) -> Any:
    return await world.as_staff(world.centre_id).put(DRAFT, json=content, headers={"If-Match": f'"{draft["version"]}"'})


async def published(world: World, draft: dict[str, Any], note: str = "试行") -> Any:
    return await world.as_staff(world.manager_id).post(
        f"{DRAFT}/publish", json={"note": note}, headers={"If-Match": f'"{draft["version"]}"'}
    )


async def test_a_draft_becomes_the_policy_for_what_starts_from_now_on(world: World) -> None:
    before = await world.register()
    draft = await begun(world)
    assert (draft["version"], draft["based_on"], draft["differences"]) == (1, 1, [])
    assert (await world.as_staff().post(DRAFT)).json()["code"] == "draft_open"
    content = body(draft)
    rule(content, "K01")["limit_minutes"] = 5
    content["rules"] = [r for r in content["rules"] if r["code"] != "K16"]
    draft = (await saved(world, draft, content)).json()
    assert [
        (d["subject"], d["key"], d["change"], d["field"], d["before"], d["after"]) for d in draft["differences"]
    ] == [
        ("rule", "K01", "changed", "limit_minutes", ["15"], ["5"]),
        ("rule", "K16.complaint", "removed", "", [], []),
        ("rule", "K16.repair", "removed", "", [], []),
    ]
    assert (await world.clocks(await world.register()))["K01"]["policy_version"] == 1, "a draft is not in force"
    answer = await published(world, draft, "夜班增员，受理更快")
    assert (answer.status_code, answer.json()["policy_version"]) == (200, 2)
    (fact,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockPolicyPublished)]
    assert (fact.policy_version, fact.published_by, fact.changes) == (2, world.manager_id, 3)
    after = await world.register()
    assert (await world.clocks(before))["K01"]["due_at"] == "2025-03-05T02:15:00Z"
    assert (await world.clocks(after))["K01"]["due_at"] == "2025-03-05T02:05:00Z"
    assert (await world.as_staff().get(DRAFT)).json()["code"] == "no_draft"
    assert (await published(world, draft)).json()["code"] == "no_draft", "published once"


async def test_the_history_says_who_when_why_and_what(world: World) -> None:
    draft = await begun(world)
    content = body(draft)
    content["warning_share"] = "0.5"
    await published(world, (await saved(world, draft, content)).json(), "提前预警")
    page = (await world.as_staff().get(f"{POLICY}/versions")).json()
    assert [(v["policy_version"], v["published_by_name"], v["note"], v["changes"]) for v in page["items"]] == [
        (2, "经理老吴", "提前预警", 1),
        (1, None, None, 0),
    ]
    found = (await world.as_staff().get(f"{POLICY}/differences", params={"from": 1, "to": 2})).json()
    assert [(d["field"], d["before"], d["after"]) for d in found] == [("warning_share", ["0.75"], ["0.5"])]
    assert (await world.as_staff().get(POLICY, params={"version": 1})).json()["policy"]["warning_share"] == "0.75"
    assert (await world.as_staff().get(POLICY, params={"version": 9})).status_code == 404
    in_force = (await world.as_staff().get(POLICY)).json()
    assert (in_force["policy"]["policy_version"], in_force["published_by_name"]) == (2, "经理老吴")


@pytest.mark.parametrize(
    ("code", "change", "field", "said"),
    [
        ("K13", {"limit_minutes": 0}, "limit_minutes", "not_positive"),
        ("K13", {"limit_minutes": -5}, "limit_minutes", "not_positive"),
        ("K13", {"limit_minutes": 999_999}, "limit_minutes", "out_of_range"),
        ("K13", {"starts_on": ["accepted", "birthday"]}, "starts_on", "unknown"),
        ("K13", {"starts_on": ["suspended"]}, "starts_on", "unknown"),
        ("K13", {"stops_on": []}, "stops_on", "required"),
        ("K13", {"stops_on": ["accepted"]}, "stops_on", "starts_and_stops"),
        ("K13", {"escalates_to": ["the_boss"]}, "escalates_to", "unknown"),
        ("K13", {"escalates_to": []}, "escalates_to", "required"),
        ("K13", {"kinds": ["wish"]}, "kinds", "unknown"),
        ("K13", {"supersedes": ["K13"]}, "supersedes", "itself"),
        ("K13", {"next_day_at": "12:00:00"}, "limit_minutes", "limit_and_fixed_time"),
        ("K09", {"calendar": "business"}, "calendar", "fixed_time_is_natural"),
        ("K13", {"code": "K99"}, "code", "unknown"),
        ("K05", {"pausable": True}, "pausable", "procedure_never_pauses"),
        ("K05", {"stops_on": ["replied"]}, "stops_on", "not_of_this_clock"),
    ],
)
async def test_what_no_rule_may_say_is_named_at_its_field(
    world: World, code: str, change: dict[str, Any], field: str, said: str
) -> None:
    draft = await begun(world)
    content = body(draft)
    changed = rule(content, code)
    place = content["rules"].index(changed)
    changed |= change
    answer = await saved(world, draft, content)
    assert answer.status_code == 422, answer.text
    assert (f"rules[{place}].{field}", said) in [(e["field"], e["code"]) for e in answer.json()["errors"]]
    assert (await world.as_staff().get(DRAFT)).json()["version"] == 1, "nothing was kept"


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"warning_share": "1"}, "warning_share", "out_of_range"),
        ({"warning_share": "-0.2"}, "warning_share", "out_of_range"),
        ({"duty": {"opens": "20:00:00", "closes": "08:00:00"}}, "duty.closes", "before_opening"),
    ],
)
async def test_what_no_policy_may_say_is_named(world: World, change: dict[str, Any], field: str, said: str) -> None:
    draft = await begun(world)
    answer = await saved(world, draft, body(draft) | change)
    assert (answer.status_code, [(e["field"], e["code"]) for e in answer.json()["errors"]]) == (422, [(field, said)])


async def test_a_limit_that_hardly_an_hour_of_a_week_counts_for_is_refused(world: World) -> None:
    """It would be counted week by week through the centuries, for every ticket of everybody."""
    draft = await begun(world)
    content = body(draft)
    content["business"] |= {"opens": "09:00:00", "closes": "09:01:00", "weekdays": [1]}
    rule(content, "K05")["calendar"] = "business"
    answer = await saved(world, draft, content)
    place = content["rules"].index(rule(content, "K05"))
    assert (answer.status_code, [(e["field"], e["code"]) for e in answer.json()["errors"]]) == (
        422,
        [(f"rules[{place}].limit_minutes", "endless")],
    )


async def test_calendars_and_pairs_of_rules_are_checked_as_wholes(world: World) -> None:
    draft = await begun(world)

    async def errors(content: dict[str, Any]) -> list[tuple[str, str]]:
        answer = await saved(world, draft, content)
        return [(e["field"], e["code"]) for e in answer.json()["errors"]]

    twice = body(draft)
    twice["business"]["days"] = [*twice["business"]["days"], twice["business"]["days"][0]]
    assert await errors(twice) == [("business.days", "duplicate")]
    idle = body(draft)
    idle["business"]["weekdays"] = []
    assert await errors(idle) == [("business.weekdays", "required")]
    dropped = body(draft)
    dropped["rules"] = [r for r in dropped["rules"] if r["code"] != "K08"]
    assert await errors(dropped) == [("rules", "procedure_clock_missing")]
    narrowed = body(draft)
    rule(narrowed, "K08")["severities"] = ["urgent"]
    assert await errors(narrowed) == [("rules", "procedure_clock_narrowed")]
    doubled = body(draft)
    doubled["rules"].append(rule(doubled, "K08") | {"variant": "again"})
    assert await errors(doubled) == [(f"rules[{len(doubled['rules']) - 1}].kinds", "same_case_twice")]
    same = body(draft)
    same["rules"].append(dict(rule(same, "K08")))
    assert await errors(same) == [(f"rules[{len(same['rules']) - 1}].variant", "duplicate")]
    circle = body(draft)
    rule(circle, "K13")["supersedes"] = ["K14"]
    assert ("each_other") in {code for _, code in await errors(circle)}


async def test_a_company_may_split_a_clock_of_the_procedure_and_add_a_statutory_one(world: World) -> None:
    draft = await begun(world)
    content = body(draft)
    vocabulary = (await world.as_staff().get(f"{POLICY}/vocabulary")).json()
    (hangzhou,) = vocabulary["local_rules"]
    urgent = rule(content, "K05") | {"variant": "urgent", "severities": ["urgent"], "limit_minutes": 60}
    rule(content, "K05")["severities"] = ["major"]
    added = {k: v for k, v in hangzhou.items() if k not in ("key", "text_key")} | {"calendar": "business"}
    content["rules"] += [urgent, added]
    draft = (await saved(world, draft, content)).json()
    assert {d["key"] for d in draft["differences"] if d["change"] == "added"} == {"K05.urgent", "K15.hangzhou"}
    assert draft["warnings"]["business_in_use"] is True
    await published(world, draft)
    clocks = await world.clocks(await world.register(severity="urgent", phase="in_warranty", accept=True))
    assert clocks["K05"]["due_at"] == "2025-03-05T03:00:00Z"
    # 240 business hours from Wednesday 10:00 are 26 days of nine hours and six more; Qingming is off.
    assert clocks["K15"]["due_at"] == "2025-04-11T08:00:00Z"


async def test_warnings_are_no_refusals(world: World) -> None:
    draft = await begun(world)
    content = body(draft)
    rule(content, "K08")["limit_minutes"] = 48 * 60
    content["business"]["years"] = [2025]
    draft = (await saved(world, draft, content)).json()
    assert draft["warnings"]["missing_years"] == [2026]
    assert draft["warnings"]["longer_than_procedure"] == ["K08"]
    assert "leader_in_charge" in draft["warnings"]["roles_without_holder"]


async def test_nobody_overwrites_and_nothing_is_published_for_nothing(world: World) -> None:
    draft = await begun(world)
    assert (await published(world, draft)).json()["code"] == "nothing_changed"
    content = body(draft)
    content["warning_share"] = "0.6"
    newer = (await saved(world, draft, content)).json()
    stale = await saved(world, draft, content)
    assert (stale.status_code, stale.json()["current_version"]) == (412, newer["version"])
    answer = await world.as_staff().post(f"{DRAFT}/discard", headers={"If-Match": f'"{newer["version"]}"'})
    assert answer.json()["state"] == "discarded"
    assert (await begun(world))["policy"]["warning_share"] == "0.75"


async def test_publishing_again_with_the_same_key_gives_the_same_answer(world: World) -> None:
    draft = await begun(world)
    content = body(draft)
    content["warning_share"] = "0.6"
    draft = (await saved(world, draft, content)).json()
    client = world.as_staff(world.manager_id)
    headers = {"If-Match": f'"{draft["version"]}"', "Idempotency-Key": "publish-once"}
    answers = [await client.post(f"{DRAFT}/publish", json={"note": "试行"}, headers=headers) for _ in range(2)]
    assert [answer.json()["policy_version"] for answer in answers] == [2, 2]
    assert len((await world.as_staff().get(f"{POLICY}/versions")).json()["items"]) == 2


async def test_reading_drafting_and_publishing_are_three_rights(world: World) -> None:
    reads, drafts = {"ticketing.clock_policy.read"}, {"ticketing.clock_policy.read", "ticketing.clock_policy.manage"}
    assert (await world.as_staff(permissions=reads).post(DRAFT)).status_code == 403
    assert (await world.as_staff(permissions=drafts).post(DRAFT)).status_code == 201
    headers = {"If-Match": '"1"'}
    refused = await world.as_staff(permissions=drafts).post(f"{DRAFT}/publish", json={"note": "试行"}, headers=headers)
    assert refused.status_code == 403
    assert (await world.as_staff(permissions=reads).get(DRAFT)).status_code == 200
    other = await world.harness.other_tenant()
    assert (await other.staff(drafts).get(DRAFT)).json()["code"] == "no_draft"


async def test_the_tester_says_what_would_be_due_and_why(world: World) -> None:
    case = {
        "kind": "complaint", "severity": "major", "phase": "in_warranty", "event": "accepted",
        "at": "2025-03-05T16:30:00+08:00",
    }  # fmt: skip
    tried = (await world.as_staff().post(f"{POLICY}/trials", json=case)).json()
    assert [(clock["rule"]["code"], clock["explanation"]["due_at"]) for clock in tried["in_force"]] == [
        ("K05", "2025-03-05T10:30:00Z"),
        ("K08", "2025-03-06T08:30:00Z"),
        ("K14", "2025-03-06T08:30:00Z"),
    ]
    assert tried["draft"] is None
    draft = await begun(world)
    content = body(draft)
    rule(content, "K14")["calendar"] = "business"
    await saved(world, draft, content)
    tried = (await world.as_staff().post(f"{POLICY}/trials", json=case)).json()
    reply = next(clock for clock in tried["draft"] if clock["rule"]["code"] == "K14")
    assert reply["explanation"]["due_at"] == "2025-03-10T05:30:00Z"
    assert [(day["day"], day["reason"]) for day in reply["explanation"]["days"]] == [
        ("2025-03-08", "weekend"),
        ("2025-03-09", "weekend"),
    ]
    assert (await world.as_staff().get("/api/ticketing/tickets")).json()["items"] == [], "no ticket was made"


async def test_the_official_days_of_a_year_are_there_or_it_is_said(world: World) -> None:
    days = (await world.as_staff().get(f"{POLICY}/official-days", params={"year": 2026})).json()
    by_day = {day["day"]: day for day in days}
    assert by_day["2026-02-17"] == {"day": "2026-02-17", "working": False, "name": "spring_festival"}
    assert by_day["2026-02-14"]["working"] is True
    refused = await world.as_staff().get(f"{POLICY}/official-days", params={"year": 2031})
    assert (refused.status_code, refused.json()["code"]) == (404, "no_official_days")


@pytest.mark.parametrize("part", ["duty", "business"])
async def test_hours_that_name_a_zone_are_refused(world: World, part: str) -> None:
    """The hours of a company are read on its own clock; times with a zone and without one are not comparable."""
    draft = await begun(world)
    content = body(draft)
    content[part]["opens"] = "09:00:00+08:00"
    answer = await saved(world, draft, content)
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    content = body(draft)
    rule(content, "K09")["next_day_at"] = "12:00:00Z"
    assert (await saved(world, draft, content)).status_code == 400
    assert (await world.as_staff().get(DRAFT)).json()["version"] == draft["version"]

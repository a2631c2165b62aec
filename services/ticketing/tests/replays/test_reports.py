"""A draft lived through the days of daily reports: which would have been late (K09)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace
from report_world import ReportWorld
from uuid_utils.compat import uuid7

from testkit.harness import Client
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.replays.reports import HandedIn, replay_reports

POLICY = "/api/ticketing/clock-policy"
DAY = date(2025, 3, 5)
NOON = datetime(2025, 3, 6, 4, tzinfo=UTC)


def became(at: datetime | None, until: datetime, due: time | None = time(12)) -> list[str]:
    rules = [replace(rule, next_day_at=due) if rule.code == "K09" else rule for rule in DEFAULT_POLICY.rules]
    policy = replace(DEFAULT_POLICY, rules=tuple(rule for rule in rules if rule.code != "K09" or due is not None))
    [(_, outcomes)] = replay_reports(policy, [HandedIn(id=uuid7(), day=DAY, at=at)], until)
    return [outcome.result for outcome in outcomes]


def test_at_the_last_instant_is_in_time_and_later_is_not() -> None:
    later = NOON + timedelta(microseconds=1)
    assert [became(at, NOON + timedelta(days=1)) for at in (NOON, later, None)] == [["met"], ["missed"], ["missed"]]
    assert became(None, NOON) == ["running"]
    assert became(NOON, NOON + timedelta(days=1), due=time(10)) == ["missed"]
    assert became(NOON, NOON + timedelta(days=1), due=None) == []


async def draft(reporting: ReportWorld, due: str) -> Client:
    client = reporting.world.as_staff(reporting.world.centre_id)
    begun = (await client.post(f"{POLICY}/draft")).json()
    policy = begun["policy"]
    rules = [{k: v for k, v in rule.items() if k not in ("key", "text_key")} for rule in policy["rules"]]
    for rule in rules:
        if rule["code"] == "K09":
            rule["next_day_at"] = due
    content = {"rules": rules} | {name: policy[name] for name in ("warning_share", "duty", "business")}
    answer = await client.put(f"{POLICY}/draft", json=content, headers={"If-Match": f'"{begun["version"]}"'})
    assert answer.status_code == 200, answer.text
    return client


async def replayed(reporting: ReportWorld, client: Client) -> dict[str, Any]:
    started = await client.post(f"{POLICY}/replays", json={})
    assert started.status_code == 202, started.text
    await reporting.harness.fire_timers()
    found: dict[str, Any] = (await client.get(f"{POLICY}/replays/{started.json()['id']}")).json()
    return found


async def test_an_earlier_hour_shows_which_reports_would_have_been_late(reporting: ReportWorld) -> None:
    await reporting.world.processing()
    await reporting.tomorrow(11)
    report = await reporting.submit(await reporting.report())
    reporting.at(15)
    await reporting.harness.fire_timers()
    client = await draft(reporting, "10:00:00")
    found = await replayed(reporting, client)
    k09 = next(clock for clock in found["clocks"] if clock["code"] == "K09")
    communities = found["reports_total"]
    assert communities >= 2
    assert (k09["in_force"]["met"], k09["in_force"]["missed"]) == (1, communities - 1)
    assert (k09["draft"]["met"], k09["draft"]["missed"]) == (0, communities)
    assert (found["reports_changed"], found["tickets_changed"]) == (1, 0)
    path = f"{POLICY}/replays/{found['id']}/findings"
    [finding] = (await client.get(path, params={"clock": "K09"})).json()["items"]
    assert (finding["report_id"], finding["day"]) == (report["report"]["id"], DAY.isoformat())
    assert (finding["result_in_force"], finding["result_in_draft"]) == ("met", "missed")
    assert (finding["ticket_id"], finding["community_name"]) == (None, report["report"]["community_name"])
    elsewhere = reporting.world.as_staff(communities=[reporting.world.elsewhere])
    assert (await elsewhere.get(path)).json()["items"] == []

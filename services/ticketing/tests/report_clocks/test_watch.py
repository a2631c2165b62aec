"""Daily reports among the clocks: in the list, in the figures and in a replay they are counted the same way (K09)."""

from datetime import date, datetime, timedelta
from typing import Any

from report_world import READ, ReportWorld

from kit import clock

CLOCKS, FIGURES = "/api/ticketing/clocks", "/api/ticketing/figures"
REPLAYS = "/api/ticketing/clock-policy/replays"
SEES = READ | {"ticketing.figures.read"}


async def listed(reporting: ReportWorld, standing: str, **query: Any) -> list[dict[str, Any]]:
    """All pages of the list."""
    client, rows, cursor = reporting.world.as_staff(permissions=SEES), [], None
    while True:
        given = query | {"standing": standing, "limit": 2} | ({"cursor": cursor} if cursor else {})
        answer = await client.get(CLOCKS, params=given)
        assert answer.status_code == 200, answer.text
        rows += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return rows


async def two_days(reporting: ReportWorld) -> None:
    """Of two communities: one report in time, one too late, one not at all; the last days' run or are not over."""
    await reporting.tomorrow(11)
    await reporting.submit(await reporting.report(), nil=True)
    await reporting.tomorrow(13)
    late = await reporting.report(reporting.world.elsewhere)
    await reporting.submit(late, nil=True)
    reporting.at(11, days=2)
    await reporting.harness.fire_timers()


async def test_they_stand_in_the_list_by_how_they_fare(reporting: ReportWorld) -> None:
    await two_days(reporting)
    (met,) = await listed(reporting, "met", clock="K09")
    assert (met["code"], met["result"], met["report_day"], met["place"]) == ("K09", "met", "2025-03-05", "HC花园")
    assert (met["ticket_id"], met["kind"], met["state"], met["id"]) == (None, None, "submitted", met["report_id"])
    (settled,) = await listed(reporting, "settled", clock="K09")
    assert (settled["result"], settled["place"]) == ("missed", "YL花园")
    assert settled["settled_at"] > settled["due_at"] == settled["stopped_at"]
    assert await listed(reporting, "overdue", clock="K09") == []
    at_risk = await listed(reporting, "at_risk", clock="K09")
    assert [row["report_day"] for row in at_risk] == ["2025-03-06", "2025-03-06"]
    reporting.at(12, 1, days=2)
    assert {row["id"] for row in await listed(reporting, "overdue", clock="K09")} == {row["id"] for row in at_risk}
    assert len(await listed(reporting, "missed", clock="K09")) == 3


async def test_they_stand_between_the_cases_in_the_order_of_their_time(reporting: ReportWorld) -> None:
    for _ in range(3):
        await reporting.world.register()
    await two_days(reporting)
    await reporting.world.register(accept=True)
    reporting.at(15, days=3)
    await reporting.harness.fire_timers()
    for standing, by in (("overdue", "due_at"), ("missed", "stopped_at")):
        rows = await listed(reporting, standing)
        assert {"K01", "K09"} <= {row["code"] for row in rows}
        keys = [(row[by], row["id"]) for row in rows]
        assert keys == sorted(keys, reverse=standing == "missed")
        assert len(set(keys)) == len(keys)
        apart = sum([len(await listed(reporting, standing, clock=code)) for code in {row["code"] for row in rows}])
        assert apart == len(rows)
    assert {row["code"] for row in await listed(reporting, "overdue", kind="complaint")} & {"K09"} == set()


async def test_list_figures_and_replay_count_the_same(reporting: ReportWorld) -> None:
    await reporting.world.register()
    await two_days(reporting)
    reporting.at(15, days=2)
    await reporting.harness.fire_timers()
    client = reporting.world.as_staff(permissions=SEES)
    period = {"since": "2025-03-05", "until": "2025-03-07"}
    for community in ({}, {"community_id": str(reporting.world.elsewhere)}):
        found = (await client.get(FIGURES, params=period | community)).json()
        (counted,) = [row for row in found["punctuality"] if row["clock"] == "K09"]
        ended = {"stopped_since": found["begins_at"], "stopped_before": found["ends_at"], "clock": "K09"} | community
        for standing in ("met", "missed"):
            assert counted[standing] == len(await listed(reporting, standing, **ended))
        if not community:
            assert (counted["met"], counted["missed"]) == (1, 3)
            assert await replayed(reporting) == {name: counted[name] for name in ("clock", "met", "missed")}
        await recount(reporting, counted, ended)
    counts = (await client.get(CLOCKS, params={"clock": "K09"})).json()["counts"]
    assert counts == {"at_risk": 0, "overdue": 2, "paused": 0}


async def recount(reporting: ReportWorld, counted: dict[str, Any], ended: dict[str, str]) -> None:
    """How long reports took from the end of their day, and which of them took longest."""
    spans = {}
    for row in [*await listed(reporting, "met", **ended), *await listed(reporting, "missed", **ended)]:
        done = row["stopped_at"] if row["result"] == "met" else row["settled_at"]
        day_end = clock.midnight(date.fromisoformat(row["report_day"]) + timedelta(days=1))
        until = datetime.fromisoformat(done) if done else reporting.harness.clock.now()
        spans[row["report_id"]] = ((until - day_end).total_seconds(), done is None)
    done_in = [seconds for seconds, owed in spans.values() if not owed]
    assert counted["average_seconds"] == (round(sum(done_in) / len(done_in)) if done_in else None)
    worst = counted["worst"]
    assert spans[worst["report_id"]] == (worst["seconds"], worst["owed"])
    assert (worst["seconds"], worst["ticket_id"]) == (max(spans.values())[0], None)


async def replayed(reporting: ReportWorld) -> dict[str, Any]:
    """What the policy in force makes of the same days."""
    centre = reporting.world.as_staff(reporting.world.centre_id)
    await centre.post("/api/ticketing/clock-policy/draft")
    answer = await centre.post(REPLAYS, json={})
    assert answer.status_code == 202, answer.text
    started = answer.json()
    await reporting.harness.fire_timers()
    found = (await centre.get(f"{REPLAYS}/{started['id']}")).json()
    (k09,) = [clock for clock in found["clocks"] if clock["code"] == "K09"]
    return {"clock": "K09", "met": k09["in_force"]["met"], "missed": k09["in_force"]["missed"]}


async def test_who_reads_no_reports_sees_none_of_their_clocks(reporting: ReportWorld) -> None:
    await two_days(reporting)
    nobody = reporting.world.as_staff(permissions=SEES - {"ticketing.daily_report.read"})
    assert (await nobody.get(CLOCKS, params={"clock": "K09", "standing": "met"})).json()["items"] == []
    figures = await nobody.get(FIGURES, params={"since": "2025-03-05", "until": "2025-03-07"})
    assert figures.json()["punctuality"] == []
    elsewhere = reporting.world.as_staff(permissions=SEES, communities=[reporting.world.elsewhere])
    rows = (await elsewhere.get(CLOCKS, params={"clock": "K09", "standing": "missed"})).json()["items"]
    assert [row["place"] for row in rows] == ["YL花园"]

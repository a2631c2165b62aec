"""Golden deadlines by id and the rules of C3.3."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from uuid_utils.compat import uuid7

from kit.clock import ZONE
from ticketing.clocks.evaluation import Circumstances, Result, Running, Start, evaluate, latest_promise
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


RULES = {rule.key: rule for rule in DEFAULT_POLICY.rules}


def clock(code: str, due: str | datetime, result: Result = "running", **more: Any) -> Running:
    due_at = at(due) if isinstance(due, str) else due
    rule = RULES[code]
    return Running(
        id=uuid7(),
        code=rule.code,
        started_at=due_at - timedelta(minutes=rule.limit_minutes),
        due_at=due_at,
        rule=rule,
        policy=DEFAULT_POLICY,
        result=result,
        **more,
    )


def case(
    severity: str = "general",
    phase: str = "after_warranty",
    kind: str = "complaint",
    accepted: str | None = None,
) -> Circumstances:
    return Circumstances(kind=kind, severity=severity, phase=phase, accepted_at=at(accepted) if accepted else None)


def started(event: str, when: str, of: Circumstances, clocks: tuple[Running, ...] = ()) -> dict[str, Start]:
    return {start.code: start for start in evaluate(DEFAULT_POLICY, event, at(when), of, clocks).starts}


def results(event: str, when: str, of: Circumstances, clocks: tuple[Running, ...]) -> dict[str, str]:
    return {stop.code: stop.result for stop in evaluate(DEFAULT_POLICY, event, at(when), of, clocks).stops}


def gs01() -> None:
    doubtful = case(accepted="2025-03-05 16:30")
    assert started("doubt_noted", "2025-03-05 17:10", doubtful)["K02"].due_at == at("2025-03-05 20:30")


def gs02() -> None:
    assert started("validity_requested", "2025-03-05 20:10", case())["K03"].due_at == at("2025-03-06 00:10")


def gs03() -> None:
    clocks = started("accepted", "2025-03-05 16:30", case("major", "in_warranty"))
    assert clocks["K05"].due_at == at("2025-03-05 18:30")
    assert "K06" not in clocks


def gs04() -> None:
    clocks = started("accepted", "2025-03-05 16:30", case("major", "after_warranty"))
    assert clocks["K06"].due_at == at("2025-03-05 20:30")
    assert "K05" not in clocks


def gs05() -> None:
    assert started("transferred_to_centre", "2025-03-05 18:05", case())["K04"].due_at == at("2025-03-06 18:05")


def gs07() -> None:
    assert started("day_ended", "2025-03-05 23:50", case())["K09"].due_at == at("2025-03-06 12:00")


def gs09() -> None:
    level_1 = started("consultation_opened", "2025-03-05 20:00", case())["K11"].due_at
    assert level_1 == at("2025-03-06 20:00")
    level_2 = evaluate(DEFAULT_POLICY, "leader_informed", level_1, case()).starts[0].due_at
    assert level_2 == at("2025-03-08 20:00")


def gs10() -> None:
    expert = clock("K11", "2025-03-06 20:00")
    assert results("expert_replied", "2025-03-06 20:00:00", case(), (expert,)) == {"K11": "met"}


def gs12() -> None:
    assert started("accepted", "2025-03-05 10:00", case("general"))["K13"].due_at == at("2025-03-05 12:00")
    assert started("accepted", "2025-03-05 10:00", case("complex"))["K14"].due_at == at("2025-03-06 10:00")


def gs14() -> None:
    before = case(phase="pre_handover")
    assert started("passed_to_project", "2025-03-05 11:00", before)["K07"].due_at == at("2025-03-06 11:00")


GOLDEN = {
    "GS01": gs01,
    "GS02": gs02,
    "GS03": gs03,
    "GS04": gs04,
    "GS05": gs05,
    "GS07": gs07,
    "GS09": gs09,
    "GS10": gs10,
    "GS12": gs12,
    "GS14": gs14,
}


@pytest.mark.parametrize("id", GOLDEN)
def test_golden(id: str) -> None:
    GOLDEN[id]()


def test_no_golden_deadline_is_left_out() -> None:
    cases = json.loads((Path(__file__).parents[4] / "tests" / "data" / "golden-cases.json").read_text())
    assert {case["id"] for case in cases["deadlines"]} == GOLDEN.keys()


def test_warning_stands_at_three_quarters() -> None:
    sheet = started("accepted", "2025-03-05 16:30", case("major", "in_warranty"))["K05"]
    assert sheet.warn_at == at("2025-03-05 18:00")
    night = started("registered", "2025-03-05 19:50", case())["K01"]
    assert (night.warn_at, night.due_at) == (at("2025-03-06 08:01:15"), at("2025-03-06 08:05"))


def test_stop_at_due_is_met_and_a_moment_later_missed() -> None:
    due = at("2025-03-05 18:30")
    sheet = clock("K05", due)
    major = case("major", "in_warranty")
    assert evaluate(DEFAULT_POLICY, "major_reported", due, major, (sheet,)).stops[0].result == "met"
    late = due + timedelta(microseconds=1)
    assert evaluate(DEFAULT_POLICY, "major_reported", late, major, (sheet,)).stops[0].result == "missed"


def test_withdrawing_does_not_hide_a_miss() -> None:
    clocks = (
        clock("K13", "2025-03-05 12:00"),
        clock("K08", "2025-03-06 10:00"),
    )
    assert results("withdrawn", "2025-03-05 13:00", case(), clocks) == {"K13": "missed", "K08": "cancelled"}


def test_an_ended_clock_is_left_alone() -> None:
    ended = clock("K13", "2025-03-05 12:00", "missed")
    assert results("replied", "2025-03-05 11:00", case(), (ended,)) == {}


def test_reclassification_to_major_starts_the_report_clock_then() -> None:
    running = (clock("K13", "2025-03-05 12:00"),)
    accepted = "2025-03-05 10:00"
    clocks = started("reclassified", "2025-03-05 11:30", case("major", "in_warranty", accepted=accepted), running)
    assert (clocks["K05"].started_at, clocks["K05"].due_at) == (
        at("2025-03-05 11:30"),
        at("2025-03-05 13:30"),
    )
    assert clocks["K14"].due_at == at("2025-03-06 10:00")
    assert results("reclassified", "2025-03-05 11:30", case("major", "in_warranty", accepted=accepted), running) == {
        "K13": "cancelled"
    }


def test_reclassification_starts_nothing_twice() -> None:
    running = (
        clock("K05", "2025-03-05 12:00"),
        clock("K14", "2025-03-06 10:00"),
    )
    urgent = case("urgent", "in_warranty", accepted="2025-03-05 10:00")
    assert started("reclassified", "2025-03-05 11:00", urgent, running) == {}


def test_answered_ticket_gets_no_second_reply_clock() -> None:
    answered = (clock("K13", "2025-03-05 12:00", "met"),)
    complex_case = case("complex", accepted="2025-03-05 10:00")
    assert started("reclassified", "2025-03-05 11:00", complex_case, answered) == {}


def test_downgrade_cancels_the_report_clock_and_upgrade_starts_it_anew() -> None:
    running = (clock("K05", "2025-03-05 12:00"),)
    calm = case("general", "in_warranty", accepted="2025-03-05 10:00")
    assert results("reclassified", "2025-03-05 11:00", calm, running) == {"K05": "cancelled"}
    cancelled = (clock("K05", "2025-03-05 12:00", "cancelled"),)
    major = case("major", "in_warranty", accepted="2025-03-05 10:00")
    assert started("reclassified", "2025-03-05 11:30", major, cancelled)["K05"].due_at == at("2025-03-05 13:30")


def test_of_an_invalid_complaint_no_sheet_is_owed() -> None:
    major = case("major", "in_warranty", accepted="2025-03-05 10:00")
    running = (clock("K05", "2025-03-05 12:00"), clock("K08", "2025-03-06 10:00"))
    assert results("ruled_invalid", "2025-03-05 11:00", major, running) == {"K05": "cancelled"}
    missed = evaluate(
        DEFAULT_POLICY, "ruled_invalid", at("2025-03-05 13:00"), major, (clock("K05", "2025-03-05 12:00", "missed"),)
    )
    assert len(missed.settled) == 1


def test_a_missed_sheet_in_warranty_is_not_excused_by_a_later_phase() -> None:
    missed = (clock("K05", "2025-03-05 12:00", "missed"),)
    later = case("major", "after_warranty", accepted="2025-03-05 10:00")
    assert "K06" not in started("reclassified", "2025-03-05 13:00", later, missed)


def test_the_stricter_stage_rule_takes_over_and_never_runs_beside_the_other() -> None:
    running = (clock("K06", "2025-03-05 14:00"), clock("K14", "2025-03-06 10:00"))
    covered = case("major", "in_warranty", accepted="2025-03-05 10:00")
    assert started("reclassified", "2025-03-05 11:00", covered, running)["K05"].due_at == at("2025-03-05 13:00")
    assert results("reclassified", "2025-03-05 11:00", covered, running) == {"K06": "cancelled"}
    filed = (clock("K06", "2025-03-05 14:00", "met"), clock("K14", "2025-03-06 10:00"))
    assert started("reclassified", "2025-03-05 11:00", covered, filed) == {}


def test_repairs_and_help_requests() -> None:
    repair = started("accepted", "2025-03-05 10:00", case("general", kind="repair"))
    assert set(repair) == {"K13"}
    help_request = started("accepted", "2025-03-05 10:00", case("urgent", kind="help_request"))
    assert help_request["K13"].due_at == at("2025-03-05 12:00")
    assert set(help_request) == {"K13"}


def test_promise_is_bounded_by_acceptance_and_reply_limits() -> None:
    registered = at("2025-03-05 19:50")
    assert latest_promise(DEFAULT_POLICY, case(), registered) == at("2025-03-06 10:05")
    accepted = case(accepted="2025-03-05 19:52")
    assert latest_promise(DEFAULT_POLICY, accepted, registered) == at("2025-03-05 21:52")


def test_a_policy_names_each_rule_once_and_warns_inside_the_span() -> None:
    rule = ClockRule(
        code="K01",
        starts_on=(),
        stops_on=(),
        owner="handler",
        escalates_to=(),
        source="test",
        limit_minutes=1,
    )
    with pytest.raises(ValueError, match="twice"):
        Policy(rules=(rule, rule))
    with pytest.raises(ValueError, match="inside"):
        Policy(rules=(rule,), warning_share=DEFAULT_POLICY.warning_share + 1)


def test_a_visit_that_is_called_off_ends_its_clock_even_under_a_rule_older_than_the_word() -> None:
    visit, another = uuid7(), uuid7()
    old = replace(RULES["K16.complaint"], cancels_on=("reopened",))
    clocks = tuple(
        replace(clock("K16.complaint", "2025-03-08 10:00"), rule=old, about=about) for about in (visit, another)
    )
    changes = evaluate(DEFAULT_POLICY, "visit_cancelled", at("2025-03-06 09:00"), case(), clocks, about=visit)
    assert [(stop.id, stop.result) for stop in changes.stops] == [(clocks[0].id, "cancelled")]
    late = replace(clocks[0], result="missed")
    settled = evaluate(DEFAULT_POLICY, "visit_cancelled", at("2025-03-09 09:00"), case(), (late,), about=visit).settled
    assert settled == (late.id,)

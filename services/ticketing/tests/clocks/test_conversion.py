"""What a change of kind does to the clocks (C3.1): pure, and the same in a replay."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from ticketing.clocks.evaluation import Changes, Circumstances, Running, evaluate
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.replays.replaying import Heard, replay

NINE = datetime(2025, 3, 5, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def at(minutes: int) -> datetime:
    return NINE + minutes * MINUTE


def running(code: str, started: int = 0, result: str = "running") -> Running:
    rule = next(rule for rule in DEFAULT_POLICY.rules if rule.code == code)
    due = at(started + (rule.limit_minutes or 60))
    return Running(
        id=uuid4(), code=code, started_at=at(started), due_at=due, rule=rule, policy=DEFAULT_POLICY, result=result  # type: ignore[arg-type]
    )  # fmt: skip


def converted(kind: str, clocks: list[Running], heard: set[str], minutes: int = 30) -> Changes:
    case = Circumstances(kind=kind, severity="general", phase="after_warranty", accepted_at=at(5), registered_at=at(0))
    return evaluate(DEFAULT_POLICY, "converted", at(minutes), case, clocks, heard=heard)


def test_what_both_kinds_ask_for_goes_on_and_what_only_the_new_one_asks_for_begins_now() -> None:
    both = running("K13", 5)
    changes = converted("complaint", [running("K01", result="met"), both], {"registered", "accepted"})
    assert changes.stops == ()
    assert [(start.code, start.started_at) for start in changes.starts] == [("K08", at(30))]


def test_what_the_old_kind_asked_for_ends_and_is_owed_no_more() -> None:
    asked, owed = running("K08", 5), running("K02", 5, "missed")
    changes = converted("repair", [running("K13", 5), asked, owed], {"registered", "accepted"})
    assert [(stop.id, stop.result) for stop in changes.stops] == [(asked.id, "cancelled")]
    assert changes.settled == (owed.id,)


def test_a_late_clock_of_the_old_kind_is_missed_all_the_same() -> None:
    changes = converted("repair", [running("K08", 0)], {"registered", "accepted"}, minutes=24 * 60 + 1)
    assert [stop.result for stop in changes.stops] == ["missed"]


def test_what_registration_starts_counts_from_registration() -> None:
    changes = converted("appointment", [running("K01")], {"registered"})
    assert [(start.code, start.started_at) for start in changes.starts] == [("K17", at(0))]


def test_what_was_done_already_is_not_asked_for_again() -> None:
    changes = converted("complaint", [], {"registered", "accepted", "first_measure", "public_reply"})
    assert changes.starts == ()


def test_a_replay_lives_through_a_conversion_alike() -> None:
    heard = [
        Heard(at=at(minutes), event=event, kind=kind, severity="general", phase="after_warranty")
        for minutes, event, kind in (
            (0, "registered", "repair"), (5, "accepted", "repair"), (30, "converted", "complaint"),
            (40, "first_measure", "complaint"), (50, "replied", "complaint"),
        )
    ]  # fmt: skip
    outcomes = {outcome.code: outcome for outcome in replay(DEFAULT_POLICY, heard, at(60))}
    assert {code: outcome.result for code, outcome in outcomes.items()} == {"K01": "met", "K13": "met", "K08": "met"}
    assert outcomes["K08"].due_at == at(30 + 24 * 60)

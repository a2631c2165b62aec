"""Clocks that run again, beside one another, or stand still (C3.2 rows 16–18 and 22, C3.4)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from msgspec.structs import replace
from uuid_utils.compat import uuid7

from kit.clock import ZONE
from ticketing.clocks.calendars import Pause
from ticketing.clocks.evaluation import Changes, Circumstances, Running, evaluate
from ticketing.clocks.policy import Policy
from ticketing.clocks.shipped import DEFAULT_POLICY

CASE = Circumstances(kind="complaint", severity="major", phase="in_warranty")
FIRST, SECOND = UUID(int=1), UUID(int=2)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def running(key: str, due: str, policy: Policy = DEFAULT_POLICY, **more: Any) -> Running:
    rule = policy.rule(key)
    due_at = at(due)
    started = due_at - timedelta(minutes=rule.limit_minutes)
    return Running(id=uuid7(), code=rule.code, started_at=started, due_at=due_at, rule=rule, policy=policy, **more)


def happens(event: str, when: str, *clocks: Running, about: UUID | None = None, case: Circumstances = CASE) -> Changes:
    return evaluate(DEFAULT_POLICY, event, at(when), case, clocks, about=about)


def test_reopening_starts_the_first_measure_anew_and_nothing_else() -> None:
    before = (
        running("K08", "2025-03-06 10:00", result="met"),
        running("K05", "2025-03-05 12:00", result="missed", settled_by="closed"),
    )
    (start,) = happens("reopened", "2025-03-20 09:00", *before).starts
    assert (start.code, start.due_at) == ("K08", at("2025-03-21 09:00"))
    again = running("K08", "2025-03-21 09:00")
    assert happens("reopened", "2025-03-20 10:00", *before, again).starts == ()


def test_accepting_never_starts_twice_what_ran_before() -> None:
    assert "K08" not in {
        s.code for s in happens("accepted", "2025-03-20 09:00", running("K08", "2025-03-06 10:00", result="met")).starts
    }


def test_a_second_objection_starts_a_second_ruling() -> None:
    ruled = running("K03", "2025-03-05 14:00", result="met")
    assert [s.code for s in happens("validity_requested", "2025-03-08 09:00", ruled).starts] == ["K03"]


def test_experts_of_two_disciplines_have_clocks_of_their_own() -> None:
    mine = running("K11", "2025-03-06 20:00", about=FIRST)
    (start,) = happens("consultation_opened", "2025-03-05 21:00", mine, about=SECOND).starts
    assert (start.code, start.about) == ("K11", SECOND)
    theirs = running("K11", "2025-03-06 21:00", about=SECOND)
    (stop,) = happens("expert_replied", "2025-03-06 09:00", mine, theirs, about=SECOND).stops
    assert (stop.id, stop.result) == (theirs.id, "met")
    ended = happens("withdrawn", "2025-03-06 09:00", mine, theirs)
    assert {stop.id: stop.result for stop in ended.stops} == {mine.id: "cancelled", theirs.id: "cancelled"}


def test_a_merged_ticket_waits_for_nothing_any_more() -> None:
    late, early = running("K13", "2025-03-05 12:00"), running("K08", "2025-03-06 10:00")
    changes = happens("merged", "2025-03-05 13:00", late, early)
    assert {stop.id: (stop.result, stop.done) for stop in changes.stops} == {
        late.id: ("missed", True),
        early.id: ("cancelled", True),
    }


def test_what_was_missed_is_owed_until_the_event_that_would_have_met_it() -> None:
    missed = running("K08", "2025-03-05 10:00", result="missed")
    assert happens("public_reply", "2025-03-05 11:00", missed).settled == ()
    assert happens("first_measure", "2025-03-05 11:00", missed).settled == (missed.id,)
    assert happens("closed", "2025-03-05 11:00", missed).settled == (missed.id,)
    settled = replace(missed, settled_by="first_measure")
    assert happens("first_measure", "2025-03-05 12:00", settled).settled == ()


def test_a_downgrade_excuses_a_missed_report_and_an_upgrade_brings_it_back() -> None:
    missed = running("K05", "2025-03-05 12:00", result="missed")
    calm = Circumstances(kind="complaint", severity="general", phase="in_warranty")
    assert happens("reclassified", "2025-03-05 13:00", missed, case=calm).settled == (missed.id,)
    excused = replace(missed, settled_by="reclassified")
    changes = happens("reclassified", "2025-03-05 14:00", excused)
    assert changes.owed_again == (missed.id,)
    assert "K05" not in {start.code for start in changes.starts}


def test_only_pausable_clocks_stand_still_and_the_pause_moves_their_due_time() -> None:
    reply, measure = running("K14", "2025-03-06 10:00"), running("K08", "2025-03-06 10:00")
    assert happens("suspended", "2025-03-05 16:00", reply, measure).pauses == (reply.id,)
    paused = replace(reply, result="paused", pauses=(Pause(since=at("2025-03-05 16:00")),))
    (resumed,) = happens("resumed", "2025-03-15 08:00", paused, measure).resumptions
    assert resumed.due_at == at("2025-03-16 02:00")
    assert resumed.warn_at == at("2025-03-15 20:00")
    assert resumed.pauses == (Pause(since=at("2025-03-05 16:00"), until=at("2025-03-15 08:00")),)


def test_a_clock_that_stands_still_is_met_or_cancelled_and_never_late() -> None:
    paused = running("K14", "2025-03-06 10:00", result="paused", pauses=(Pause(since=at("2025-03-05 16:00")),))
    assert happens("replied", "2025-04-01 10:00", paused).stops[0].result == "met"
    assert happens("withdrawn", "2025-04-01 10:00", paused).stops[0].result == "cancelled"
    assert happens("suspended", "2025-04-01 10:00", paused).pauses == ()


def test_suspending_does_not_hide_what_was_late_before() -> None:
    late = running("K14", "2025-03-06 10:00")
    changes = happens("suspended", "2025-03-06 10:01", late)
    assert (changes.pauses, changes.stops[0].result, changes.stops[0].done) == ((), "missed", False)

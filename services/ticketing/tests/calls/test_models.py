"""What a telephone system reports ends in the same state in whatever order and however often it comes."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketing.calls.errors import CallOver, CallTaken, NotYourCall
from ticketing.calls.models import Call
from ticketing.calls.retention import kept_until
from ticketing.calls.tiers import tier_of

AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ME, YOU = uuid4(), uuid4()


def ringing() -> Call:
    return Call(direction="in", state="ringing", rang_at=AT, recording=None)


def hear(call: Call, kind: str, seconds: int, operator: UUID | None = None) -> None:
    call.hear(kind, AT + timedelta(seconds=seconds), operator_id=operator, recording="r1")


def known(call: Call) -> tuple[Any, ...]:
    return call.state, call.rang_at, call.answered_at, call.ended_at, call.operator_id, call.recording


COURSES = {
    "ended": [("ringing", 0), ("answered", 12), ("ended", 90), ("recording_ready", 95)],
    "missed": [("ringing", 0), ("missed", 30)],
    "one phone of two": [("ringing", 0), ("missed", 20), ("answered", 21), ("ended", 60)],
    "hung up": [("ringing", 0), ("ended", 8)],
}


@pytest.mark.parametrize("course", COURSES)
@given(st.data())
def test_any_order_and_any_repetition_end_the_same(course: str, data: st.DataObject) -> None:
    reports = COURSES[course]
    straight, shuffled = ringing(), ringing()
    for kind, seconds in reports:
        hear(straight, kind, seconds, ME)
    again = data.draw(st.lists(st.sampled_from(reports), max_size=4))
    for kind, seconds in data.draw(st.permutations([*reports, *again])):
        hear(shuffled, kind, seconds, ME)
    assert known(shuffled) == known(straight)


def test_a_phone_that_rang_in_vain_does_not_undo_an_answer() -> None:
    call = ringing()
    hear(call, "answered", 5, ME)
    hear(call, "missed", 6)
    assert (call.state, call.operator_id) == ("answered", ME)


@pytest.mark.parametrize("kind", ["recording_ready", "ringing"])
@pytest.mark.parametrize("result", [None, "unreachable"])
def test_what_says_nothing_of_the_outcome_does_not_bring_a_call_back(kind: str, result: str | None) -> None:
    call = Call(direction="out", state="dialling", rang_at=AT, recording=None)
    assert call.give_up_waiting(AT + timedelta(minutes=2))
    call.result = result
    hear(call, kind, 130)
    assert (call.state, call.ended_at) == ("unreported", AT + timedelta(minutes=2))
    assert call.recording == ("r1" if kind == "recording_ready" else None)
    hear(call, "answered", 5, ME)
    hear(call, "ended", 60)
    assert (call.state, call.answered_at) == ("ended", AT + timedelta(seconds=5))


def test_only_one_answers_and_only_they_end_it() -> None:
    call = ringing()
    call.answer(ME, AT)
    call.answer(ME, AT + timedelta(seconds=1))
    assert call.answered_at == AT
    with pytest.raises(CallTaken):
        call.answer(YOU, AT)
    with pytest.raises(NotYourCall):
        call.finish(YOU, "resolved", None, AT)
    call.finish(ME, "resolved", "已答复", AT + timedelta(minutes=2))
    assert (call.state, call.result, call.ended_at) == ("ended", "resolved", AT + timedelta(minutes=2))
    call.finish(ME, "ticket", None, AT + timedelta(minutes=9))
    assert (call.result, call.note, call.ended_at) == ("ticket", "已答复", AT + timedelta(minutes=2))


def test_what_is_over_cannot_be_answered() -> None:
    call = ringing()
    hear(call, "missed", 30)
    with pytest.raises(CallOver):
        call.answer(ME, AT)


@pytest.mark.parametrize(
    ("before", "tier"), [(0, "first"), (1, "repeat"), (2, "repeat"), (3, "frequent"), (9, "frequent")]
)
def test_tiers(before: int, tier: str) -> None:
    assert tier_of(before) == tier


def test_recordings_are_kept_six_months_or_three_years() -> None:
    at = datetime(2025, 8, 31, 3, 0, tzinfo=UTC)
    assert kept_until(at, complaint=False) == datetime(2026, 2, 28, 3, 0, tzinfo=UTC)
    assert kept_until(at, complaint=True) == datetime(2028, 8, 31, 3, 0, tzinfo=UTC)

"""Any sequence of attempts over days ends in exactly one outcome, and nobody is disturbed at night."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from kit.clock import day_of
from kit.problems import Refusal
from ticketing.return_visits.errors import CallBackInThePast, LinkSpent, NobodyToMail, QuietHours, VisitEnded
from ticketing.return_visits.models import LINK_LIVES, ReturnVisit
from ticketing.visit_rules.quiet_hours import is_quiet

MORNING = datetime(2025, 3, 5, 2, 0, tzinfo=UTC)
ENDED = ("done", "unreachable", "cancelled")


def visit(**changes: Any) -> ReturnVisit:
    values = {"state": "due", "state_since": MORNING, "due_from": MORNING, "person_id": uuid7()} | changes
    return ReturnVisit(**values)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["attempt", "attempt", "attempt", "postpone", "complete", "online", "cancel", "invite"]),
        st.integers(0, 40),
        st.sampled_from([None, None, None, "客户要求晚上九点联系"]),
    ),
    max_size=15,
)


@settings(max_examples=500)
@given(STEPS)
def test_exactly_one_outcome_and_nobody_disturbed_at_night(steps: list[tuple[str, int, str | None]]) -> None:
    subject, now = visit(), MORNING
    outcomes, contacts, failed = [], [], set()
    for step, hours, asked_for in steps:
        now += timedelta(hours=hours)
        before = subject.state
        try:
            match step:
                case "attempt":
                    subject.contact("phone", asked_for, now)
                    failed.add(day_of(now))
                    subject.attempt(len(failed), now)
                    contacts.append((now, asked_for))
                case "postpone":
                    subject.contact("home", asked_for, now)
                    subject.postpone(now + timedelta(hours=2), now)
                    contacts.append((now, asked_for))
                case "complete":
                    subject.contact("phone", asked_for, now)
                    subject.complete("phone", uuid7(), 4, now)
                    contacts.append((now, asked_for))
                case "online":
                    subject.contact("online", None, now)
                    subject.complete("online", None, 2, now)
                case "cancel":
                    subject.cancel("重复", now)
                case _:
                    subject.invite(b"hash", now)
        except VisitEnded:
            assert before in ENDED
        except Refusal:
            assert before not in ENDED
        if before != subject.state and subject.state in ENDED:
            outcomes.append(subject.state)
        assert (subject.state == "done") == (subject.score is not None)
        if before in ENDED:
            assert subject.state == before, "an outcome is final"
            assert subject.token_hash is None
    assert len(outcomes) == (1 if subject.state in ENDED else 0)
    assert all(asked_for is not None or not is_quiet(at) for at, asked_for in contacts)
    if subject.state == "unreachable":
        assert len({day_of(at) for at, _ in contacts}) >= 2
    if len(failed) >= 2:
        assert subject.state in ENDED


def test_two_attempts_on_one_day_are_one() -> None:
    subject = visit()
    subject.attempt(1, MORNING)
    subject.attempt(1, MORNING + timedelta(hours=3))
    assert subject.state == "attempted"
    subject.attempt(2, MORNING + timedelta(days=1))
    assert subject.state == "unreachable"


def test_at_night_only_who_asked_for_it_is_called() -> None:
    night = MORNING + timedelta(hours=11)
    with pytest.raises(QuietHours):
        visit().contact("phone", None, night)
    with pytest.raises(QuietHours):
        visit().contact("home", None, night)
    visit().contact("phone", "客户要求", night)
    visit().contact("online", None, night)


def test_a_link_dies_with_its_time_and_with_the_visit() -> None:
    subject = visit()
    subject.invite(b"hash", MORNING)
    subject.open_by_link(MORNING + LINK_LIVES - timedelta(seconds=1))
    with pytest.raises(LinkSpent):
        subject.open_by_link(MORNING + LINK_LIVES)
    subject.complete("phone", uuid7(), 5, MORNING)
    with pytest.raises(LinkSpent):
        subject.open_by_link(MORNING)


def test_refusals_of_the_model() -> None:
    with pytest.raises(NobodyToMail):
        visit(person_id=None).invite(b"hash", MORNING)
    with pytest.raises(CallBackInThePast):
        visit().postpone(MORNING, MORNING)
    ended = visit(state="done")
    for step in (lambda: ended.cancel("重复", MORNING), lambda: ended.assign(uuid7()), ended.must_be_open):
        with pytest.raises(VisitEnded):
            step()

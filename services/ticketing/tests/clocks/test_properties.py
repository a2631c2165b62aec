"""For any sequence of events, late workers included, each clock ends in exactly one outcome that fits its times."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from uuid_utils.compat import uuid7

from ticketing.clocks.calendars import Pause
from ticketing.clocks.evaluation import Changes, Circumstances, Running, Start, evaluate
from ticketing.clocks.happenings import ENDINGS, HAPPENINGS
from ticketing.clocks.policy import Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.tickets.codes import PHASES, SEVERITIES

STEPS = st.lists(
    st.tuples(
        st.sampled_from([*HAPPENINGS, "tick", "tick", "suspended", "resumed"]),
        st.integers(0, 2000),
        st.sampled_from(SEVERITIES),
        st.sampled_from(PHASES),
        st.sampled_from([None, UUID(int=1), UUID(int=2)]),
    ),
    max_size=30,
)
POLICIES = [
    DEFAULT_POLICY,
    replace(
        DEFAULT_POLICY,
        rules=tuple(
            replace(rule, calendar="business", pausable=rule.next_day_at is None) for rule in DEFAULT_POLICY.rules
        ),
    ),
]


class Kept:
    """A clock as a table would keep it, with every outcome it was ever given."""

    def __init__(self, start: Start, policy: Policy) -> None:
        self.start = start
        self.state = Running(
            id=uuid7(),
            code=start.code,
            started_at=start.started_at,
            due_at=start.due_at,
            rule=start.rule,
            policy=policy,
            about=start.about,
        )
        self.outcomes: list[tuple[str, datetime]] = []

    def change(self, **to: Any) -> None:
        self.state = replace(self.state, **to)

    def finish(self, result: str, when: datetime, by: str = "timer") -> None:
        self.outcomes.append((result, when))
        self.change(result=result, stopped_by=by)


def apply(kept: list[Kept], changes: Changes, event: str, now: datetime) -> None:
    by_id = {one.state.id: one for one in kept}
    for stop in changes.stops:
        by_id[stop.id].finish(stop.result, now, event)
        if stop.result == "missed" and stop.done:
            by_id[stop.id].change(settled_by=event)
    for id in changes.pauses:
        by_id[id].change(result="paused", pauses=(*by_id[id].state.pauses, Pause(since=now)))
    for resumed in changes.resumptions:
        before = by_id[resumed.id].state.due_at
        assert resumed.due_at >= before
        by_id[resumed.id].change(result="running", pauses=resumed.pauses, due_at=resumed.due_at)
    for id in changes.settled:
        assert by_id[id].state.settled_by is None
        by_id[id].change(settled_by=event)
    for id in changes.owed_again:
        by_id[id].change(settled_by=None)


@settings(max_examples=400)
@given(
    st.sampled_from(["complaint", "repair", "inquiry", "suggestion", "help_request"]),
    st.sampled_from(POLICIES),
    STEPS,
    st.sampled_from(ENDINGS),
)
def test_exactly_one_outcome(kind: str, policy: Policy, steps: list[Any], end: str) -> None:
    now = datetime(2026, 2, 10, 8, tzinfo=UTC)
    accepted_at: datetime | None = None
    kept: list[Kept] = []
    subjects = (None, UUID(int=1), UUID(int=2))
    no_visits = [("visit_cancelled", 1, "general", "in_warranty", about) for about in subjects]
    for event, minutes, severity, phase, about in [*steps, (end, 1, "general", "in_warranty", None), *no_visits]:
        now += timedelta(minutes=minutes)
        if event == "tick":  # the worker fires what is due, possibly long after it was due
            for one in kept:
                if one.state.result == "running" and one.state.due_at < now:
                    one.finish("missed", now)
            continue
        if event == "accepted":
            accepted_at = accepted_at or now
        case = Circumstances(kind=kind, severity=severity, phase=phase, accepted_at=accepted_at)
        changes = evaluate(policy, event, now, case, [one.state for one in kept], about=about)
        assert len({stop.id for stop in changes.stops}) == len(changes.stops)
        assert len({start.code for start in changes.starts}) == len(changes.starts)
        apply(kept, changes, event, now)
        for start in changes.starts:
            alive = [one for one in kept if one.state.result in ("running", "paused")]
            assert not any(one.state.code == start.code and one.state.about == start.about for one in alive)
            assert start.started_at <= start.warn_at < start.due_at
            kept.append(Kept(start, policy))
        live = {(one.state.code, one.state.about) for one in kept if one.state.result in ("running", "paused")}
        assert not any({("K05", about), ("K06", about)} <= live for about in subjects)

    for one in kept:
        assert len(one.outcomes) == 1, one.start
        result, when = one.outcomes[0]
        stood_still = bool(one.state.pauses) and one.state.pauses[-1].until is None
        if not stood_still:
            assert (result == "missed") == (when > one.state.due_at), one.start
        assert result != "missed" or one.state.settled_by is not None, "an ended ticket owes nothing"


@settings(max_examples=300)
@given(
    st.sampled_from(["complaint", "repair", "inquiry"]),
    st.tuples(st.sampled_from(SEVERITIES), st.sampled_from(PHASES)),
    st.lists(
        st.tuples(st.integers(1, 300), st.sampled_from(SEVERITIES), st.sampled_from(PHASES)), min_size=1, max_size=8
    ),
)
def test_going_to_and_fro_wins_no_time(kind: str, first: tuple[str, str], ways: list[tuple[int, str, str]]) -> None:
    """However a case is reclassified on the way, back where it began every clock is due when it was before, or has been
    missed; of what was done nothing is asked again."""
    began = now = datetime(2026, 2, 10, 8, tzinfo=UTC)
    kept: list[Kept] = []

    def hear(event: str, severity: str, phase: str) -> None:
        case = Circumstances(kind=kind, severity=severity, phase=phase, accepted_at=began, registered_at=began)
        changes = evaluate(DEFAULT_POLICY, event, now, case, [one.state for one in kept])
        apply(kept, changes, event, now)
        kept.extend(Kept(start, DEFAULT_POLICY) for start in changes.starts)

    hear("accepted", *first)
    due = {one.state.code: one.state.due_at for one in kept}
    for minutes, severity, phase in [*ways, (1, *first)]:
        now += timedelta(minutes=minutes)
        for one in kept:
            if one.state.result == "running" and one.state.due_at < now:
                one.finish("missed", now)
        hear("reclassified", severity, phase)
    for code, at in due.items():
        last = [one.state for one in kept if one.state.code == code][-1]
        assert last.result == "missed" or (last.result, last.due_at) == ("running", at), code

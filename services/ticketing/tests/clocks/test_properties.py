"""For any sequence of events, late workers included, each clock ends in exactly one outcome that fits its times."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ticketing.clocks.evaluation import Circumstances, Running, Start, evaluate
from ticketing.clocks.policy import DEFAULT_POLICY

EVENTS = sorted({name for rule in DEFAULT_POLICY.rules for name in (*rule.starts_on, *rule.stops_on)})
STEPS = st.lists(
    st.tuples(
        st.sampled_from([*EVENTS, "reclassified", "tick"]),
        st.integers(0, 2000),
        st.sampled_from(["general", "complex", "major", "urgent"]),
        st.sampled_from(["pre_handover", "in_warranty", "after_warranty"]),
    ),
    max_size=25,
)


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(["complaint", "repair", "inquiry", "suggestion", "help_request"]),
    STEPS,
    st.sampled_from(["closed", "withdrawn"]),
)
def test_exactly_one_outcome(kind: str, steps: list[tuple[str, int, str, str]], end: str) -> None:
    now = datetime(2025, 3, 5, 8, tzinfo=UTC)
    accepted_at: datetime | None = None
    clocks: list[Running] = []
    history: list[tuple[Start, list[tuple[str, datetime]]]] = []

    def finish(index: int, result: str, when: datetime) -> None:
        clocks[index] = replace(clocks[index], result=result)
        history[index][1].append((result, when))

    for event, minutes, severity, phase in [*steps, (end, 1, "general", "in_warranty")]:
        now += timedelta(minutes=minutes)
        if event == "tick":  # the worker fires what is due, possibly long after it was due
            for index, clock in enumerate(clocks):
                if clock.result == "running" and clock.due_at < now:
                    finish(index, "missed", now)
            continue
        if event == "accepted":
            accepted_at = accepted_at or now
        case = Circumstances(kind=kind, severity=severity, phase=phase, accepted_at=accepted_at)
        changes = evaluate(DEFAULT_POLICY, event, now, case, clocks)
        assert len({stop.code for stop in changes.stops}) == len(changes.stops)
        assert len({start.code for start in changes.starts}) == len(changes.starts)
        for stop in changes.stops:
            (index,) = [i for i, c in enumerate(clocks) if c.code == stop.code and c.result == "running"]
            finish(index, stop.result, now)
        for start in changes.starts:
            assert not any(c.code == start.code and c.result != "cancelled" for c in clocks)
            assert start.started_at < start.warn_at < start.due_at
            clocks.append(Running(code=start.code, due_at=start.due_at, rule=start.rule))
            history.append((start, []))
        assert not {"K05", "K06"} <= {c.code for c in clocks if c.result == "running"}

    for start, outcomes in history:
        assert len(outcomes) == 1, (start, outcomes)
        result, when = outcomes[0]
        assert (result == "missed") == (when > start.due_at)

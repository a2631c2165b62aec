"""Lives through what a ticket's clocks heard once more, under any policy. Pure.

The same evaluation as the live clocks; the worker is always in time, so a clock that nobody stopped in time is missed.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from msgspec import Struct
from msgspec.structs import replace

from ticketing.clocks.calendars import Pause
from ticketing.clocks.evaluation import Changes, Circumstances, Running, evaluate
from ticketing.clocks.policy import Policy


class Heard(Struct, frozen=True, kw_only=True):
    """One row of what the clocks of a ticket heard."""

    at: datetime
    event: str
    kind: str
    severity: str
    phase: str
    about: UUID | None = None
    agreed_at: datetime | None = None
    """by when the task was to be done, as it was agreed then"""


class Outcome(NamedTuple):
    code: str
    due_at: datetime
    result: str
    """met, missed, cancelled; running or paused when it is open to this day"""


class Relived:
    """The clocks of one ticket, lived through event by event."""

    def __init__(self) -> None:
        self._clocks: dict[UUID, Running] = {}
        self._registered_at: datetime | None = None
        self._accepted_at: datetime | None = None
        self._before: set[str] = set()

    def hear(self, one: Heard, policy: Policy) -> None:
        """The next of what they heard, under the policy of that instant."""
        self._registered_at = self._registered_at or one.at
        if one.event == "accepted":
            self._accepted_at = self._accepted_at or one.at
        self._fall_due(one.at)
        case = Circumstances(
            kind=one.kind,
            severity=one.severity,
            phase=one.phase,
            accepted_at=self._accepted_at,
            registered_at=self._registered_at,
            agreed_at=one.agreed_at,
        )
        running = tuple(self._clocks.values())
        changes = evaluate(policy, one.event, one.at, case, running, about=one.about, heard=self._before)
        self._before.add(one.event)
        self._apply(changes, one, policy)

    def until(self, at: datetime) -> list[Outcome]:
        """What became of every clock by then, in the order they were started."""
        self._fall_due(at)
        return [Outcome(clock.code, clock.due_at, clock.result) for clock in self._clocks.values()]

    def _fall_due(self, at: datetime) -> None:
        for id, clock in self._clocks.items():
            if clock.result == "running" and clock.due_at < at:
                self._clocks[id] = replace(clock, result="missed")

    def _apply(self, changes: Changes, one: Heard, policy: Policy) -> None:
        clocks = self._clocks
        for stop in changes.stops:
            clocks[stop.id] = replace(clocks[stop.id], result=stop.result, stopped_by=one.event)
        for id in changes.pauses:
            clocks[id] = replace(clocks[id], result="paused", pauses=(*clocks[id].pauses, Pause(since=one.at)))
        for resumed in changes.resumptions:
            clocks[resumed.id] = replace(
                clocks[resumed.id], result="running", pauses=resumed.pauses, due_at=resumed.due_at
            )
        for start in changes.starts:
            id = uuid4()
            clocks[id] = Running(
                id=id,
                code=start.code,
                started_at=start.started_at,
                due_at=start.due_at,
                rule=start.rule,
                policy=policy,
                about=start.about,
            )


def replay(policy: Policy, heard: Sequence[Heard], until: datetime) -> list[Outcome]:
    """What became of every clock by the instant `until`, had the policy been in force all the while."""
    relived = Relived()
    for one in heard:
        relived.hear(one, policy)
    return relived.until(until)


class Comparison(Struct, frozen=True, kw_only=True):
    """One clock of a ticket that fares differently; None where the policy starts no such clock."""

    code: str
    in_force: Outcome | None
    draft: Outcome | None


def compare(in_force: Sequence[Outcome], draft: Sequence[Outcome]) -> list[Comparison]:
    """Clocks that one policy misses and the other does not. Several of one code stand in the order they started."""
    found = []
    for code in dict.fromkeys(outcome.code for outcome in (*in_force, *draft)):
        ours, theirs = ([each for each in side if each.code == code] for side in (in_force, draft))
        for place in range(max(len(ours), len(theirs))):
            pair = [side[place] if place < len(side) else None for side in (ours, theirs)]
            if _missed(pair[0]) != _missed(pair[1]):
                found.append(Comparison(code=code, in_force=pair[0], draft=pair[1]))
    return found


def _missed(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.result == "missed"


Tally = dict[str, dict[str, int]]
"""Clock → result → how many, plus `due`: how many of them came to be due or were met"""


def tally(into: Tally, outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        counted = into.setdefault(outcome.code, {})
        counted[outcome.result] = counted.get(outcome.result, 0) + 1

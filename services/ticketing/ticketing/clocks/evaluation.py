"""What an event does to the clocks of a ticket: pure, so a draft policy can be replayed over old tickets.

Rules (C3.3): `due_at` is fixed at the start and moves only by a pause; a stop exactly at `due_at` is met; a clock past
its due time is missed whatever stops it, and a missed clock can never become met; reclassification starts what applies
from now on at the time of reclassification, but what one has cancelled another takes up where it stood, so that going
to and fro wins no time; K05 beats K06. A clock may run again when its rule says on which event
(C3.2 rows 17 and 22), and beside another of its code when the two are about different things (C3.4: one consultation
per discipline).
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from ticketing.clocks.calendars import Pause
from ticketing.clocks.happenings import (
    AFTER_THE_WORK,
    BEGINNINGS,
    CALLED_OFF,
    CONCERN_ALL,
    CONVERTED,
    ENDINGS,
    RECLASSIFIED,
    REOPENED,
    RESUMED,
    RULED_INVALID,
    SUSPENDED,
)
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.spans import span

Final = Literal["met", "missed", "cancelled"]
Result = Literal["running", "paused", "met", "missed", "cancelled"]

LIVE = ("running", "paused")


class Circumstances(Struct, frozen=True, kw_only=True):
    """What of a ticket decides which rules apply."""

    kind: str
    severity: str
    phase: str
    accepted_at: datetime | None = None
    registered_at: datetime | None = None
    agreed_at: datetime | None = None
    """when what it asks for is due, where the ticket itself names that time"""


class Running(Struct, frozen=True, kw_only=True):
    """A clock of the ticket as it stands before the event; ended ones count too."""

    id: UUID
    code: str
    started_at: datetime
    due_at: datetime
    rule: ClockRule
    policy: Policy
    """the version the clock was started under, and its rule as it read there"""
    result: Result = "running"
    about: UUID | None = None
    """what the clock is about when that is not the ticket as a whole: a consultation, a visit"""
    pauses: tuple[Pause, ...] = ()
    stopped_by: str | None = None
    """the event that ended it"""
    settled_by: str | None = None
    """the event after which a missed clock is owed no more"""


class Start(Struct, frozen=True, kw_only=True):
    code: str
    rule: ClockRule
    started_at: datetime
    warn_at: datetime
    due_at: datetime
    about: UUID | None = None


class Stop(Struct, frozen=True, kw_only=True):
    """Ends a live clock with a final result."""

    id: UUID
    code: str
    result: Final
    done: bool
    """what the clock asks for has been done, or nobody asks for it any more"""


class Resumption(Struct, frozen=True, kw_only=True):
    """A clock runs on: its times moved by the pause."""

    id: UUID
    pauses: tuple[Pause, ...]
    warn_at: datetime
    due_at: datetime


class Changes(Struct, frozen=True, kw_only=True):
    starts: tuple[Start, ...] = ()
    stops: tuple[Stop, ...] = ()
    pauses: tuple[UUID, ...] = ()
    resumptions: tuple[Resumption, ...] = ()
    settled: tuple[UUID, ...] = ()
    """missed clocks whose demand was met now, late"""
    owed_again: tuple[UUID, ...] = ()
    """missed clocks that a reclassification had excused and another one brings back"""


def evaluate(
    policy: Policy,
    event: str,
    at: datetime,
    case: Circumstances,
    clocks: Sequence[Running] = (),
    *,
    about: UUID | None = None,
    heard: Collection[str] = (),
) -> Changes:
    """What `event` does at the instant `at` to the clocks of a ticket; `about` names what of it the event is about,
    `heard` what happened to the ticket before (asked for by a conversion only)."""
    concerned = [clock for clock in clocks if event in CONCERN_ALL or clock.about == about]
    stops = {clock.id: stop for clock in concerned if (stop := _stop(event, at, case, clock))}
    going_on = [clock for clock in concerned if clock.result in LIVE and clock.id not in stops]
    starts: tuple[Start, ...] = ()
    if event == CONVERTED:
        starts = _begun_anew(policy, at, case, heard, clocks=concerned, stops=stops)
    elif event not in ENDINGS:
        starts = _starts(policy, event, at, case, clocks=concerned, stops=stops, about=about)
    overtaken = {code for start in starts for code in start.rule.supersedes}
    for clock in going_on:
        if clock.code in overtaken:
            stops[clock.id] = _ended(clock, at, "cancelled", done=False)
    return Changes(
        starts=starts,
        stops=tuple(stops.values()),
        pauses=tuple(clock.id for clock in going_on if event == SUSPENDED and _can_pause(clock)),
        resumptions=tuple(_resumed(clock, at) for clock in going_on if event == RESUMED and clock.result == "paused"),
        settled=tuple(clock.id for clock in concerned if _owed(clock) and _settles(event, case, clock)),
        owed_again=tuple(clock.id for clock in concerned if event == RECLASSIFIED and _excused_no_more(case, clock)),
    )


def _stop(event: str, at: datetime, case: Circumstances, clock: Running) -> Stop | None:
    if clock.result not in LIVE:
        return None
    if event in clock.rule.stops_on:
        return _ended(clock, at, "met", done=True)
    if _ends(event, clock) or event in clock.rule.cancels_on or _no_longer_applies(event, case, clock):
        return _ended(clock, at, "cancelled", done=True)
    if event == SUSPENDED and _can_pause(clock) and at > clock.due_at:  # the worker was slower than the supervisor
        return _ended(clock, at, "missed", done=False)
    return None


def _ends(event: str, clock: Running) -> bool:
    """Whether nothing is left to wait for."""
    if event in CALLED_OFF:
        return clock.about is not None
    goes_on = event == "closed" and AFTER_THE_WORK in clock.rule.starts_on
    return event in ENDINGS and not goes_on


def _ended(clock: Running, at: datetime, wanted: Final, *, done: bool) -> Stop:
    """A clock that stands still cannot become late."""
    late = clock.result == "running" and at > clock.due_at
    return Stop(id=clock.id, code=clock.code, result="missed" if late else wanted, done=done)


def _no_longer_applies(event: str, case: Circumstances, clock: Running) -> bool:
    """After a conversion no clock of the old kind does; after a reclassification those that say so.

    Of a complaint that is ruled invalid nobody files the sheet such a clock asks for (C3.2 rows 5 and 7).
    """
    if event == RULED_INVALID:
        return clock.rule.while_applicable
    applies = clock.rule.applies(case.kind, case.severity, case.phase)
    asked = event == CONVERTED or (event == RECLASSIFIED and clock.rule.while_applicable)
    return asked and not applies


def _can_pause(clock: Running) -> bool:
    return clock.rule.pausable and clock.result == "running"


def _resumed(clock: Running, at: datetime) -> Resumption:
    pauses = (*clock.pauses[:-1], replace(clock.pauses[-1], until=at))
    warn_at, due_at = span(clock.rule, clock.policy, clock.started_at, pauses)
    return Resumption(id=clock.id, pauses=pauses, warn_at=warn_at, due_at=due_at)


def _owed(clock: Running) -> bool:
    return clock.result == "missed" and clock.settled_by is None


def _settles(event: str, case: Circumstances, clock: Running) -> bool:
    done = event in (*clock.rule.stops_on, *clock.rule.cancels_on)
    return done or _ends(event, clock) or _no_longer_applies(event, case, clock)


def _excused_no_more(case: Circumstances, clock: Running) -> bool:
    applies = clock.rule.applies(case.kind, case.severity, case.phase)
    return clock.result == "missed" and clock.settled_by == RECLASSIFIED and applies


def _starts(
    policy: Policy,
    event: str,
    at: datetime,
    case: Circumstances,
    *,
    clocks: Sequence[Running],
    stops: dict[UUID, Stop],
    about: UUID | None,
) -> tuple[Start, ...]:
    results = [(clock.code, stops[clock.id].result if clock.id in stops else clock.result) for clock in clocks]
    live = {code for code, result in results if result in LIVE}
    ended = {code for code, result in results if result in ("met", "missed")}
    # What was answered needs no first answer, and its second round has a limit already.
    answered = {c.code for c in clocks if c.result == "met" or (c.result in LIVE and REOPENED in c.rule.starts_on)}
    starts: dict[str, Start] = {}
    for rule in policy.rules:
        again = event in rule.restarts_on
        if not (again or event in rule.starts_on) or not rule.applies(case.kind, case.severity, case.phase):
            continue
        in_the_way = live | starts.keys() | (set() if again else ended)
        stands = rule.code in in_the_way or in_the_way.intersection(rule.yields_to)
        if stands or (not again and answered.intersection(rule.supersedes)):
            continue
        origin = case.accepted_at or at if rule.counts_from == "accepted" and not again else at
        if event == RECLASSIFIED:
            origin = min([origin, *_given_up(rule, clocks, stops)])
        if start := _start(rule, policy, origin, case, about):
            starts[rule.code] = start
    if event == RECLASSIFIED:
        starts |= _taken_up(policy, case, clocks, live | ended | starts.keys())
    return tuple(starts.values())


def _given_up(rule: ClockRule, clocks: Sequence[Running], stops: Mapping[UUID, Stop]) -> list[datetime]:
    """Since when a clock of this code, or of one it stands in for, has run that a reclassification cancels or did."""
    now = {id for id, stop in stops.items() if stop.result == "cancelled"}
    codes = (rule.code, *rule.yields_to)
    return [one.started_at for one in clocks if one.code in codes and (one.id in now or _called_back(one))]


def _taken_up(
    policy: Policy, case: Circumstances, clocks: Sequence[Running], there: Collection[str]
) -> dict[str, Start]:
    """Clocks that reclassification does not start by itself, but has cancelled, where they apply again."""
    rules = {rule.key: rule for rule in policy.rules}
    starts: dict[str, Start] = {}
    for clock in sorted(filter(_called_back, clocks), key=lambda clock: clock.started_at, reverse=True):
        rule = rules.get(clock.rule.key)
        if rule is None or rule.code in there or not rule.applies(case.kind, case.severity, case.phase):
            continue
        if start := _start(rule, policy, clock.started_at, case, clock.about):
            starts[rule.code] = start
    return starts


def _called_back(clock: Running) -> bool:
    return clock.result == "cancelled" and clock.stopped_by == RECLASSIFIED


def _start(
    rule: ClockRule, policy: Policy, origin: datetime, case: Circumstances, about: UUID | None = None
) -> Start | None:
    """None when the rule goes by an agreed time and there is none."""
    if rule.calendar == "agreed" and case.agreed_at is None:
        return None
    warn_at, due_at = span(rule, policy, origin, agreed=case.agreed_at)
    return Start(code=rule.code, rule=rule, started_at=origin, warn_at=warn_at, due_at=due_at, about=about)


def _begun_anew(
    policy: Policy,
    at: datetime,
    case: Circumstances,
    heard: Collection[str],
    *,
    clocks: Sequence[Running],
    stops: dict[UUID, Stop],
) -> tuple[Start, ...]:
    """What the new kind asks for and nobody has done yet (C3.1): counted from registration where that starts it, from
    now otherwise. What both kinds ask for goes on as it was."""
    there = {clock.code for clock in clocks if clock.id not in stops and clock.result != "cancelled"}
    starts: dict[str, Start] = {}
    for rule in policy.rules:
        begins = next((event for event in BEGINNINGS if event in rule.starts_on and event in heard), None)
        done = any(event in heard for event in rule.stops_on)
        in_the_way = there | starts.keys()
        if begins is None or done or not rule.applies(case.kind, case.severity, case.phase):
            continue
        if rule.code in in_the_way or in_the_way.intersection(rule.yields_to):
            continue
        origin = case.registered_at or at if begins == "registered" else at
        if start := _start(rule, policy, origin, case):
            starts[rule.code] = start
    return tuple(starts.values())


def latest_promise(policy: Policy, case: Circumstances, registered_at: datetime) -> datetime | None:
    """The latest reply that may be promised at intake (C3.1 invariant 3).

    The reply clock starts with acceptance, so the bound is its limit counted from the last moment at which acceptance
    is still in time. None when the policy sets no reply limit for such a ticket.
    """
    at_intake = _starting(policy, "registered", case)
    origin = case.accepted_at
    if origin is None:
        acceptance = [rule for rule in at_intake if "accepted" in rule.stops_on]
        origin = max((span(rule, policy, registered_at)[1] for rule in acceptance), default=registered_at)
    dues = [span(rule, policy, registered_at)[1] for rule in at_intake if rule.reply]
    dues += [span(rule, policy, origin)[1] for rule in _starting(policy, "accepted", case) if rule.reply]
    return min(dues, default=None)


def _starting(policy: Policy, event: str, case: Circumstances) -> list[ClockRule]:
    return [
        rule for rule in policy.rules if event in rule.starts_on and rule.applies(case.kind, case.severity, case.phase)
    ]

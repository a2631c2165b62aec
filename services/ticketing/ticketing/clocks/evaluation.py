"""What an event does to the clocks of a ticket: pure, so a draft policy can be replayed over old tickets.

Rules (C3.3): `due_at` is fixed at the start; a stop exactly at `due_at` is met; a clock past its due time is missed
whatever stops it, and a missed clock can never become met; reclassification starts what applies from now on at the
time of reclassification; K05 beats K06.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from kit.clock import ZONE, day_of
from ticketing.clocks.duty_hours import add_duty_time
from ticketing.clocks.policy import ClockRule, Policy

Result = Literal["running", "met", "missed", "cancelled"]

ENDINGS = ("closed", "withdrawn")
"""Events after which nothing is left to wait for: running clocks are cancelled"""

AFTERWARDS = "visit_due"
"""What a clock that follows the end of the work starts on (K16): closing the ticket leaves it running"""


class Circumstances(Struct, frozen=True, kw_only=True):
    """What of a ticket decides which rules apply."""

    kind: str
    severity: str
    phase: str
    accepted_at: datetime | None = None


class Running(Struct, frozen=True, kw_only=True):
    """A clock of the ticket as it stands before the event; ended ones count too."""

    code: str
    due_at: datetime
    rule: ClockRule
    """as it read in the policy version the clock was started under"""
    result: Result = "running"


class Start(Struct, frozen=True, kw_only=True):
    code: str
    rule: ClockRule
    started_at: datetime
    warn_at: datetime
    due_at: datetime


class Stop(Struct, frozen=True, kw_only=True):
    """Ends the running clock `code` with a final result."""

    code: str
    result: Literal["met", "missed", "cancelled"]


class Changes(Struct, frozen=True):
    starts: tuple[Start, ...] = ()
    stops: tuple[Stop, ...] = ()


def span(rule: ClockRule, policy: Policy, start: datetime) -> tuple[datetime, datetime]:
    """When a clock of this rule warns and when it is due if it counts from `start`."""
    if rule.next_day_at is not None:
        next_day = day_of(start) + timedelta(days=1)
        due = datetime.combine(next_day, rule.next_day_at, ZONE).astimezone(start.tzinfo)
        return start + share(due - start, policy.warning_share), due
    limit = timedelta(minutes=rule.limit_minutes)
    warning = share(limit, policy.warning_share)
    if rule.calendar == "duty":
        return add_duty_time(start, warning, policy.duty), add_duty_time(start, limit, policy.duty)
    return start + warning, start + limit


def share(whole: timedelta, part: Decimal) -> timedelta:
    """`part` of a span, exact to the microsecond (rounded down)."""
    return timedelta(microseconds=int(Decimal(whole // timedelta(microseconds=1)) * part))


def ending(
    due_at: datetime, at: datetime, wanted: Literal["met", "cancelled"]
) -> Literal["met", "missed", "cancelled"]:
    """The result of a running clock that stops at `at`."""
    return wanted if at <= due_at else "missed"


def evaluate(policy: Policy, event: str, at: datetime, case: Circumstances, clocks: Sequence[Running] = ()) -> Changes:
    """Which clocks `event` starts and stops at the instant `at`."""
    stops = {
        clock.code: Stop(code=clock.code, result=ending(clock.due_at, at, wanted))
        for clock in clocks
        if clock.result == "running" and (wanted := _wanted(event, case, clock))
    }
    if event in ENDINGS:
        return Changes(stops=tuple(stops.values()))
    dropped = {code for code, stop in stops.items() if stop.result == "cancelled"}
    counting = {
        c.code for c in clocks if c.result in ("met", "missed") or (c.result == "running" and c.code not in dropped)
    }
    met = {c.code for c in clocks if c.result == "met"}
    running = {c.code: c for c in clocks if c.result == "running" and c.code not in stops}
    starts: dict[str, Start] = {}
    for rule in policy.rules:
        if event not in rule.starts_on or not rule.applies(case.kind, case.severity, case.phase):
            continue
        if rule.code in counting or rule.code in starts or met.intersection(rule.supersedes):
            continue
        if any(code in counting or code in starts for code in rule.yields_to):
            continue
        origin = case.accepted_at or at if rule.counts_from == "accepted" else at
        warn_at, due_at = span(rule, policy, origin)
        starts[rule.code] = Start(code=rule.code, rule=rule, started_at=origin, warn_at=warn_at, due_at=due_at)
        for code in rule.supersedes:
            if code in running:
                stops[code] = Stop(code=code, result=ending(running[code].due_at, at, "cancelled"))
    return Changes(starts=tuple(starts.values()), stops=tuple(stops.values()))


def _wanted(event: str, case: Circumstances, clock: Running) -> Literal["met", "cancelled"] | None:
    """How `event` would end the clock if it is not late; None when it does not touch it."""
    if AFTERWARDS in clock.rule.starts_on and event in ("closed", "visit_cancelled"):
        return "cancelled" if event == "visit_cancelled" else None
    if event in ENDINGS:
        return "cancelled"
    if event in clock.rule.stops_on:
        return "met"
    applies = clock.rule.applies(case.kind, case.severity, case.phase)
    if event == "reclassified" and clock.rule.while_applicable and not applies:
        return "cancelled"
    return None


def latest_promise(policy: Policy, case: Circumstances, registered_at: datetime) -> datetime | None:
    """The latest reply that may be promised at intake (C3.1 invariant 3).

    The reply clock starts with acceptance, so the bound is its limit counted from the last moment at which acceptance
    is still in time. None when the policy sets no reply limit for such a ticket.
    """
    origin = case.accepted_at
    if origin is None:
        origin = max(
            (span(rule, policy, registered_at)[1] for rule in _applying(policy, "registered", case)),
            default=registered_at,
        )
    dues = [span(rule, policy, origin)[1] for rule in _applying(policy, "accepted", case) if rule.reply]
    return min(dues, default=None)


def _applying(policy: Policy, event: str, case: Circumstances) -> list[ClockRule]:
    return [
        rule for rule in policy.rules if event in rule.starts_on and rule.applies(case.kind, case.severity, case.phase)
    ]

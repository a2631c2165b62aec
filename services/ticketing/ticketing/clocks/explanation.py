"""Why a clock is due exactly then: the time that counted, and the days and pauses that did not.

Reproducible from the rule, the policy version, the start and the pauses alone, so every clock, running, ended, tried or
replayed, explains itself by the calculation that made it due.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from kit.clock import day_of
from ticketing.clocks.calendars import ONE_DAY, BusinessCalendar, Hours, Pause, Segment, years_assumed
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.spans import segments, span


class NotableDay(Struct, frozen=True, kw_only=True):
    """A day inside the span that did not count as its weekday would suggest, or did not count at all."""

    day: date
    reason: Literal["weekend", "holiday", "made_up"]
    name: str = ""


class Explanation(Struct, frozen=True, kw_only=True):
    """`due_at` is the end of the last segment unless the clock stands still; the segments sum up to the limit."""

    warn_at: datetime
    due_at: datetime
    segments: tuple[Segment, ...]
    days: tuple[NotableDay, ...]
    pauses: tuple[Pause, ...]
    years_assumed: tuple[int, ...]
    """years whose holidays nobody has entered: their weekdays were counted as working days"""


def explain(
    rule: ClockRule,
    policy: Policy,
    start: datetime,
    pauses: Sequence[Pause] = (),
    agreed: datetime | None = None,
) -> Explanation:
    """`agreed`: the time the ticket named, where the rule goes by that."""
    hours = policy.hours(rule)
    ended = [pause for pause in pauses if pause.until is not None]
    warn_at, due_at = span(rule, policy, start, ended, agreed)
    counting = segments(rule, policy, start, pauses, agreed)
    return Explanation(
        warn_at=warn_at,
        due_at=due_at,
        segments=counting,
        days=tuple(_notable(start, due_at, hours)),
        pauses=tuple(pauses),
        years_assumed=years_assumed(counting, hours),
    )


def _notable(start: datetime, due_at: datetime, hours: Hours | None) -> Iterator[NotableDay]:
    if not isinstance(hours, BusinessCalendar):
        return
    day, last = day_of(start), day_of(due_at)
    while day <= last:
        exception = hours.exception(day)
        if exception:
            yield NotableDay(day=day, reason="made_up" if exception.working else "holiday", name=exception.name)
        elif not hours.works(day):
            yield NotableDay(day=day, reason="weekend")
        day += ONE_DAY

"""The time a rule gives: from its start to the warning and the due time (C3.3), and which of it counts."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from kit.clock import ZONE, day_of
from ticketing.clocks.calendars import ONE_DAY, Pause, Segment, counted
from ticketing.clocks.policy import ClockRule, Policy


def span(
    rule: ClockRule,
    policy: Policy,
    start: datetime,
    pauses: Sequence[Pause] = (),
    agreed: datetime | None = None,
) -> tuple[datetime, datetime]:
    """When a clock of this rule warns and when it is due if it counts from `start` and stood still meanwhile."""
    if rule.next_day_at is not None or rule.calendar == "agreed":
        due = segments(rule, policy, start, agreed=agreed)[-1].end
        return start + share(due - start, policy.warning_share), due
    warning = share(timedelta(minutes=rule.limit_minutes), policy.warning_share)
    warned = counted(start, warning, policy.hours(rule), pauses)
    return warned[-1].end, segments(rule, policy, start, pauses)[-1].end


def segments(
    rule: ClockRule,
    policy: Policy,
    start: datetime,
    pauses: Sequence[Pause] = (),
    agreed: datetime | None = None,
) -> tuple[Segment, ...]:
    """The time that counts towards the limit: the last one ends when the clock is due."""
    if rule.calendar == "agreed":
        return (Segment(start, max(start, agreed or start)),)
    if rule.next_day_at is not None:
        due = datetime.combine(day_of(start) + ONE_DAY, rule.next_day_at, ZONE).astimezone(start.tzinfo)
        return (Segment(start, due),)
    return counted(start, timedelta(minutes=rule.limit_minutes), policy.hours(rule), pauses)


def share(whole: timedelta, part: Decimal) -> timedelta:
    """`part` of a span, exact to the microsecond (rounded down)."""
    return timedelta(microseconds=int(Decimal(whole // timedelta(microseconds=1)) * part))

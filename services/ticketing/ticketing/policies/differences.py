"""What changes from one clock policy to another, field by field, for people to read before they publish."""

from collections.abc import Iterator
from datetime import time
from decimal import Decimal
from itertools import groupby
from typing import Any, Literal

from msgspec import Struct

from ticketing.clocks.calendars import BusinessCalendar, ExceptionalDay
from ticketing.clocks.policy import ClockRule, Policy

Subject = Literal["rule", "policy", "calendar", "days"]

_NAMES_ONLY = ("code", "variant", "source")


class Difference(Struct, frozen=True, kw_only=True):
    """`key` names the rule, or the year of the days; a rule that comes or goes has no field."""

    subject: Subject
    key: str
    change: Literal["added", "removed", "changed"]
    field: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def differences(before: Policy, after: Policy) -> list[Difference]:
    return [
        *_fields("policy", "", before, after, ("warning_share",)),
        *_fields("calendar", "duty", before.duty, after.duty, ("opens", "closes")),
        *_fields("calendar", "business", before.business, after.business, ("opens", "closes", "weekdays", "years")),
        *_rules(before, after),
        *_days(before.business, after.business),
    ]


def _rules(before: Policy, after: Policy) -> Iterator[Difference]:
    old, new = ({rule.key: rule for rule in policy.rules} for policy in (before, after))
    fields = [name for name in ClockRule.__struct_fields__ if name not in _NAMES_ONLY]
    for key in sorted(old.keys() | new.keys()):
        if key not in old:
            yield Difference(subject="rule", key=key, change="added")
        elif key not in new:
            yield Difference(subject="rule", key=key, change="removed")
        else:
            yield from _fields("rule", key, old[key], new[key], fields)


def _fields(subject: Subject, key: str, before: Any, after: Any, names: Any) -> Iterator[Difference]:
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield Difference(
                subject=subject, key=key, change="changed", field=name, before=_words(old), after=_words(new)
            )


def _words(value: Any) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    if value is None:
        return ()
    if isinstance(value, time):
        return (value.strftime("%H:%M"),)
    return (str(value.normalize() if isinstance(value, Decimal) else value),)


def _days(before: BusinessCalendar, after: BusinessCalendar) -> Iterator[Difference]:
    """Days as one difference for each year: thirty lines of dates say less than two lists."""
    old, new = _by_year(before.days), _by_year(after.days)
    for year in sorted(old.keys() | new.keys()):
        gone, come = old.get(year, set()) - new.get(year, set()), new.get(year, set()) - old.get(year, set())
        if gone or come:
            change: Literal["added", "removed", "changed"] = (
                "changed" if gone and come else "added" if come else "removed"
            )
            yield Difference(subject="days", key=str(year), change=change, before=_dates(gone), after=_dates(come))


def _by_year(days: tuple[ExceptionalDay, ...]) -> dict[int, set[ExceptionalDay]]:
    return {year: set(of_year) for year, of_year in groupby(days, key=lambda day: day.day.year)}


def _dates(days: set[ExceptionalDay]) -> tuple[str, ...]:
    return tuple(
        f"{day.day.isoformat()} {'+' if day.working else '-'}" for day in sorted(days, key=lambda day: day.day)
    )

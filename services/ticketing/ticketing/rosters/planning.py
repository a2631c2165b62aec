"""What is wrong with a planned week (C3.11). Warnings while it is planned; some of them keep it from publication.

Working time: eight hours a day, with overtime no more than eleven (劳动法 §§36, 41). Long shifts of guards and desks
are agreed on with the labour office, so a word is said above twelve hours of one day and below eight hours of rest (A).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct

from kit.clock import day_of

FlawCode = Literal[
    "below_minimum",
    "post_uncovered",
    "shift_unmanned",
    "colleague_left",
    "colleague_out_of_reach",
    "not_copied",
    "long_day",
    "short_rest",
]
HINDERS: tuple[str, ...] = ("below_minimum", "colleague_left", "colleague_out_of_reach")
"""Warnings with which a roster is not published"""

HOUR = timedelta(hours=1)
LONG_DAY = 12 * HOUR
"""More than this on shifts that begin on one day is too much for anybody"""
REST = 8 * HOUR
"""Less than this between the shifts of one day and those of the next is no rest"""


class Head(Struct, frozen=True, kw_only=True):
    """Somebody on a shift, as identity stated them last."""

    staff_id: UUID
    left: bool = False
    reaches: bool = True


class PlannedShift(Struct, frozen=True, kw_only=True):
    shift_id: UUID
    post_id: UUID
    day: date
    minimum_heads: int
    template_id: UUID | None = None
    heads: tuple[Head, ...]


class Flaw(Struct, frozen=True, kw_only=True):
    code: FlawCode
    post_id: UUID
    day: date
    shift_id: UUID | None = None
    template_id: UUID | None = None
    """of the shift nobody is on (`shift_unmanned`)"""
    staff_id: UUID | None = None
    missing: int = 0
    """heads"""
    hours: int = 0
    """of work (`long_day`, rounded up) or of rest (`short_rest`, rounded down)"""


class Duty(Struct, frozen=True, kw_only=True):
    """A shift somebody is on, of this week's roster or of another one (`ours` says which)."""

    staff_id: UUID
    shift_id: UUID
    post_id: UUID
    starts_at: datetime
    ends_at: datetime
    ours: bool = True

    @property
    def day(self) -> date:
        return day_of(self.starts_at)


def flaws(shifts: Iterable[PlannedShift], posts: Sequence[UUID], days: Sequence[date]) -> list[Flaw]:
    """Everything that is wrong, day by day. `posts` are those in use; one without a shift on a day stays empty."""
    planned = list(shifts)
    covered = {(shift.post_id, shift.day) for shift in planned}
    empty = [
        Flaw(code="post_uncovered", post_id=post, day=day)
        for day in days
        for post in posts
        if (post, day) not in covered
    ]
    return sorted([*(each for shift in planned for each in _of(shift)), *empty], key=lambda each: each.day)


def unmanned(
    shifts: Iterable[PlannedShift], expected: Mapping[UUID, Sequence[UUID]], days: Sequence[date]
) -> list[Flaw]:
    """The shifts of a post nobody has planned, though the post is to be manned then; day by day, the shifts in the
    order they are given. A shift that is planned and has too few heads, or none, is said by `flaws`, and so is a post
    for which nothing is planned all day: each is said once."""
    planned = {(shift.post_id, shift.day, shift.template_id) for shift in shifts}
    covered = {(post, day) for post, day, _ in planned}
    return [
        Flaw(code="shift_unmanned", post_id=post, day=day, template_id=template)
        for day in days
        for post, templates in expected.items()
        if (post, day) in covered
        for template in templates
        if (post, day, template) not in planned
    ]


def _of(shift: PlannedShift) -> Iterable[Flaw]:
    about: dict[str, Any] = {"post_id": shift.post_id, "day": shift.day, "shift_id": shift.shift_id}
    for head in shift.heads:
        if head.left:
            yield Flaw(code="colleague_left", staff_id=head.staff_id, **about)
        elif not head.reaches:
            yield Flaw(code="colleague_out_of_reach", staff_id=head.staff_id, **about)
    fit = sum(not head.left and head.reaches for head in shift.heads)
    if fit < shift.minimum_heads:
        yield Flaw(code="below_minimum", missing=shift.minimum_heads - fit, **about)


def strains(duties: Iterable[Duty], days: Sequence[date]) -> list[Flaw]:
    """Who works too long on one of these days, or comes back to it without rest. Said once, with the last shift of
    such a day, or the first after such a night, that is of this roster; posts held at the same time count once."""
    found = []
    for _, of_one in groupby(
        sorted(duties, key=lambda each: (each.staff_id, each.starts_at)), lambda one: one.staff_id
    ):
        by_day = [list(of_day) for _, of_day in groupby(of_one, lambda one: one.day)]
        found += [flaw for of_day in by_day if (flaw := _long(of_day)) is not None]
        found += [flaw for before, after in pairwise(by_day) if (flaw := _unrested(before, after)) is not None]
    return sorted((flaw for flaw in found if flaw.day in days), key=lambda each: each.day)


def _long(duties: Sequence[Duty]) -> Flaw | None:
    worked, until = timedelta(), duties[0].starts_at
    for duty in duties:
        worked += max(timedelta(), duty.ends_at - max(duty.starts_at, until))
        until = max(until, duty.ends_at)
    return _strain("long_day", [each for each in reversed(duties) if each.ours], -(-worked // HOUR), worked > LONG_DAY)


def _unrested(before: Sequence[Duty], after: Sequence[Duty]) -> Flaw | None:
    rest = after[0].starts_at - max(each.ends_at for each in before)
    hours = max(0, rest // HOUR)
    return _strain("short_rest", [each for each in after if each.ours], hours, rest < REST)


def _strain(code: FlawCode, ours: Sequence[Duty], hours: int, applies: bool) -> Flaw | None:
    if not applies or not ours:
        return None
    at = ours[0]
    return Flaw(code=code, post_id=at.post_id, day=at.day, shift_id=at.shift_id, staff_id=at.staff_id, hours=hours)

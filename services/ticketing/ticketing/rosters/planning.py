"""What is wrong with a planned week (C3.11). Warnings while it is planned; some of them keep it from publication."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct

FlawCode = Literal["below_minimum", "post_uncovered", "colleague_left", "colleague_out_of_reach", "not_copied"]
HINDERS: tuple[str, ...] = ("below_minimum", "colleague_left", "colleague_out_of_reach")
"""Warnings with which a roster is not published"""


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
    heads: tuple[Head, ...]


class Flaw(Struct, frozen=True, kw_only=True):
    code: FlawCode
    post_id: UUID
    day: date
    shift_id: UUID | None = None
    staff_id: UUID | None = None
    missing: int = 0
    """heads"""


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

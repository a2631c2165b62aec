"""What is wrong with a planned week."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.clock import ZONE
from ticketing.rosters.planning import HINDERS, Duty, Head, PlannedShift, flaws, strains, unmanned

DESK, GATE, SHIFT, A, B = (UUID(int=number) for number in range(1, 6))
DAY = date(2025, 3, 5)


def shift(*heads: Head, minimum: int = 2) -> PlannedShift:
    return PlannedShift(shift_id=SHIFT, post_id=DESK, day=DAY, minimum_heads=minimum, heads=heads)


def test_a_full_shift_has_no_flaw() -> None:
    assert flaws([shift(Head(staff_id=A), Head(staff_id=B))], [DESK], [DAY]) == []


def test_who_cannot_come_does_not_count() -> None:
    found = flaws([shift(Head(staff_id=A, left=True), Head(staff_id=B, reaches=False))], [DESK], [DAY])
    assert [(flaw.code, flaw.missing) for flaw in found] == [
        ("colleague_left", 0),
        ("colleague_out_of_reach", 0),
        ("below_minimum", 2),
    ]


def test_a_post_without_a_shift_is_a_warning_that_hinders_nothing() -> None:
    found = flaws([shift(Head(staff_id=A), minimum=1)], [DESK, GATE], [DAY, DAY + timedelta(days=1)])
    assert [(flaw.code, flaw.post_id, flaw.day.day) for flaw in found] == [
        ("post_uncovered", GATE, 5),
        ("post_uncovered", DESK, 6),
        ("post_uncovered", GATE, 6),
    ]
    assert "post_uncovered" not in HINDERS


def test_a_shift_nobody_is_on_is_named_with_its_day() -> None:
    """The day on which the desk has nobody at all is said by its own warning."""
    early, night = UUID(int=21), UUID(int=22)
    head = (Head(staff_id=A),)
    planned = [
        PlannedShift(shift_id=SHIFT, post_id=DESK, day=DAY, minimum_heads=1, heads=head, template_id=early),
    ]
    found = unmanned(planned, {DESK: [early, night], GATE: []}, [DAY, DAY + timedelta(days=1)])
    assert [(flaw.code, flaw.post_id, flaw.day, flaw.template_id) for flaw in found] == [
        ("shift_unmanned", DESK, DAY, night)
    ]
    assert "shift_unmanned" not in HINDERS


def test_a_shift_that_is_planned_and_has_nobody_is_said_once() -> None:
    """It is below its minimum, which hinders; the other shift of that day, which is not planned, is named beside it."""
    early, night = UUID(int=21), UUID(int=22)
    empty = PlannedShift(shift_id=SHIFT, post_id=DESK, day=DAY, minimum_heads=1, heads=(), template_id=night)
    found = [*flaws([empty], [DESK], [DAY]), *unmanned([empty], {DESK: [early, night]}, [DAY])]
    assert [(flaw.code, flaw.template_id or flaw.shift_id) for flaw in found] == [
        ("below_minimum", SHIFT),
        ("shift_unmanned", early),
    ]


@given(st.lists(st.sampled_from(["fit", "left", "away"]), max_size=6), st.integers(min_value=1, max_value=5))
def test_what_is_missing_is_never_hidden(kinds: list[str], minimum: int) -> None:
    heads = [
        Head(staff_id=UUID(int=100 + number), left=kind == "left", reaches=kind == "fit")
        for number, kind in enumerate(kinds)
    ]
    found = flaws([shift(*heads, minimum=minimum)], [DESK], [DAY])
    missing = sum(flaw.missing for flaw in found if flaw.code == "below_minimum")
    assert missing == max(0, minimum - kinds.count("fit"))
    assert sum(flaw.code != "below_minimum" for flaw in found) == len(kinds) - kinds.count("fit")


DAYS = [DAY + timedelta(days=number) for number in range(-1, 3)]


def duty(begins: int, hours: int, staff: UUID = A, number: int = 0, *, ours: bool = True) -> Duty:
    """`begins`: hours after midnight of the day."""
    starts_at = datetime(2025, 3, 5, tzinfo=ZONE) + timedelta(hours=begins)
    ends_at = starts_at + timedelta(hours=hours)
    shift = UUID(int=1000 + number)
    return Duty(staff_id=staff, shift_id=shift, post_id=DESK, starts_at=starts_at, ends_at=ends_at, ours=ours)


@pytest.mark.parametrize(
    ("duties", "expected"),
    [
        ([duty(8, 8), duty(16, 8)], [("long_day", 16)]),
        ([duty(8, 12)], []),
        ([duty(8, 4), duty(14, 4)], []),
        ([duty(8, 8), duty(8, 8)], []),
        ([duty(8, 8), duty(8, 13)], [("long_day", 13)]),
        ([duty(0, 24)], [("long_day", 24)]),
        ([duty(16, 8), duty(24, 8)], [("short_rest", 0)]),
        ([duty(16, 8), duty(32, 8)], []),
        ([duty(16, 8), duty(31, 8)], [("short_rest", 7)]),
        ([duty(8, 8), duty(16, 8, B)], []),
        ([duty(8, 24), duty(30, 6)], [("long_day", 24), ("short_rest", 0)]),
        ([duty(8, 8, ours=False), duty(16, 8)], [("long_day", 16)]),
        ([duty(8, 8, ours=False), duty(16, 8, ours=False)], []),
    ],
)
def test_nobody_works_through_without_a_word(duties: list[Duty], expected: list[tuple[str, int]]) -> None:
    found = strains(duties, DAYS)
    assert [(flaw.code, flaw.hours) for flaw in found] == expected
    assert all(flaw.staff_id == A and flaw.code not in HINDERS for flaw in found)


def test_a_strain_is_said_at_the_shift_it_comes_from() -> None:
    found = strains([duty(16, 8, number=1), duty(8, 8), duty(24, 8, number=2)], DAYS)
    assert [(flaw.code, flaw.shift_id, flaw.day.day) for flaw in found] == [
        ("long_day", UUID(int=1001), 5),
        ("short_rest", UUID(int=1002), 6),
    ]
    assert strains([duty(8, 8), duty(16, 8)], DAYS[2:]) == []

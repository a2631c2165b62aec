"""What is wrong with a planned week."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from ticketing.rosters.planning import HINDERS, Head, PlannedShift, flaws

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

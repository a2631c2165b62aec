"""How long which part is under warranty; golden cases GW."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.warranties.terms import (
    PARTS,
    Term,
    corresponding_day,
    ends_too_early,
    in_force,
    last_season_day,
    statutory,
    statutory_end,
)


def of(part: str, delivered_on: date) -> Term:
    return next(term for term in statutory(delivered_on) if term.part == part)


def test_gw01_five_years_of_waterproofing_include_the_corresponding_day() -> None:
    term = of("waterproof", date(2023, 6, 30))
    assert term.last_day == date(2028, 6, 30)
    assert not term.over(date(2028, 6, 30))
    assert term.over(date(2028, 7, 1))


def test_gw03_two_whole_heating_seasons() -> None:
    assert last_season_day(date(2024, 1, 10)) == date(2026, 3, 15)


@pytest.mark.parametrize(
    ("start", "last_day"),
    [
        (date(2024, 11, 15), date(2026, 3, 15)),
        (date(2024, 11, 16), date(2027, 3, 15)),
        (date(2024, 3, 15), date(2026, 3, 15)),
        (date(2024, 12, 31), date(2027, 3, 15)),
    ],
)
def test_a_season_that_has_begun_does_not_count(start: date, last_day: date) -> None:
    assert last_season_day(start) == last_day


@pytest.mark.parametrize(
    ("start", "months", "last_day"),
    [
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 1), 1, date(2026, 1, 1)),
    ],
)
def test_a_month_without_the_day_ends_on_its_last(start: date, months: int, last_day: date) -> None:
    assert corresponding_day(start, months) == last_day


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.integers(1, 600))
def test_longer_terms_never_end_earlier(start: date, months: int) -> None:
    assert start < corresponding_day(start, months) <= corresponding_day(start, months + 1)


def test_the_structure_has_no_last_day_and_every_part_a_term() -> None:
    terms = statutory(date(2024, 6, 30))
    assert [term.part for term in terms] == list(PARTS)
    assert statutory_end("foundation_structure", date(2024, 6, 30)) is None
    assert {term.part: term.last_day for term in terms}["mep_fitout"] == date(2026, 6, 30)


def test_what_a_certificate_says_stands_in_for_the_statute() -> None:
    longer = Term(
        part="waterproof",
        track="developer",
        starts_on=date(2024, 6, 30),
        last_day=date(2032, 6, 30),
        document="质量保证书",
        reason="开发商承诺八年",
    )
    terms = {term.part: term for term in in_force(date(2024, 6, 30), [longer])}
    assert (terms["waterproof"].last_day, len(terms)) == (date(2032, 6, 30), len(PARTS))
    assert in_force(None, [longer]) == [longer]


@pytest.mark.parametrize(
    ("contractor", "part"),
    [(date(2029, 1, 1), "waterproof"), (None, "waterproof"), (date(2028, 6, 30), None)],
)
def test_the_buyer_is_never_worse_off_than_the_developer(contractor: date | None, part: str | None) -> None:
    terms = [
        *statutory(date(2023, 6, 30)),
        Term(part="waterproof", track="contractor", starts_on=date(2023, 1, 1), last_day=contractor, reason="合同"),
    ]
    assert ends_too_early(terms) == part

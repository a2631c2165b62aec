"""Over which days a discount may be granted."""

from datetime import date

import pytest

from billing.discounts.spans import latest_vacancy, span_faults

RULE = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2025, 3, 1), date(2026, 2, 28)),
        (date(2024, 3, 1), date(2025, 2, 28)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2025, 6, 15), date(2026, 6, 14)),
    ],
)
def test_an_empty_home_is_looked_at_after_twelve_months(first: date, last: date) -> None:
    assert latest_vacancy(first) == last
    assert list(span_faults("vacancy", RULE.replace(year=2020), None, first, last)) == []
    later = last.replace(year=last.year + 1)
    assert list(span_faults("vacancy", RULE.replace(year=2020), None, first, later)) == [
        ("valid_to", "vacancy_too_long")
    ]


@pytest.mark.parametrize(("kind", "faults"), [("staff", []), ("hardship", []), ("vacancy", ["required"])])
def test_until_further_notice(kind: str, faults: list[str]) -> None:
    assert [code for _, code in span_faults(kind, RULE, None, RULE, None)] == faults


def test_never_beyond_the_rule() -> None:
    end = date(2025, 12, 31)
    assert list(span_faults("staff", RULE, end, RULE, None)) == [("valid_to", "required")]
    assert list(span_faults("campaign", RULE, end, date(2024, 12, 31), date(2026, 1, 1))) == [
        ("valid_from", "outside_rule"),
        ("valid_to", "outside_rule"),
    ]
    assert list(span_faults("campaign", RULE, end, date(2025, 3, 1), date(2025, 2, 1))) == [
        ("valid_to", "before_valid_from")
    ]

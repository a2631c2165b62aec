"""Document numbers by their rule."""

from datetime import date

from billing.communities.numbers import document_no


def test_the_text_of_the_numbers_of_a_day_sorts_as_they_were_given() -> None:
    given = [document_no("ZD", "HC", date(2025, 6, 2), seq) for seq in (1, 2, 9_999, 10_000, 20_001, 99_999)]
    assert given[0] == "ZDHC2025060200001"
    assert given == sorted(given)

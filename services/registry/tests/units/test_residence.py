from datetime import date

import pytest

from registry.units.residence import after_delivery, after_moving_in, after_moving_out


@pytest.mark.parametrize(
    ("present", "relation", "then"),
    [
        ("delivered_vacant", "lessee", "occupied_lessee"),
        ("delivered_vacant", "owner", "occupied_owner"),
        ("renovating", "family", "occupied_owner"),
        ("renovating", "staff", "renovating"),
    ],
)
def test_moving_in(present: str, relation: str, then: str) -> None:
    assert after_moving_in(present, relation) == then


@pytest.mark.parametrize(
    ("present", "living", "then"),
    [
        ("occupied_lessee", [], "delivered_vacant"),
        ("occupied_lessee", ["staff"], "delivered_vacant"),
        ("occupied_lessee", ["family", "lessee"], "occupied_lessee"),
        ("occupied_lessee", ["staff", "family"], "occupied_owner"),
        ("occupied_owner", [], "occupied_owner"),
        ("renovating", [], "renovating"),
    ],
)
def test_moving_out(present: str, living: list[str], then: str) -> None:
    assert after_moving_out(present, living) == then


@pytest.mark.parametrize(
    ("present", "delivered_on", "living", "then"),
    [
        ("sold_not_delivered", date(2026, 5, 1), [], "occupied_owner"),
        ("sold_not_delivered", date(2026, 5, 1), ["staff"], "occupied_owner"),
        ("sold_not_delivered", date(2026, 5, 1), ["staff", "lessee"], "occupied_lessee"),
        ("sold_not_delivered", date(2026, 5, 2), [], "sold_not_delivered"),
        ("sold_not_delivered", None, [], "sold_not_delivered"),
        ("delivered_vacant", date(2026, 5, 1), ["lessee"], "delivered_vacant"),
    ],
)
def test_delivery(present: str, delivered_on: date | None, living: list[str], then: str) -> None:
    assert after_delivery(present, delivered_on, date(2026, 5, 1), living) == then

from datetime import date
from decimal import Decimal

import pytest

from registry.units.areas import fault, written
from registry.units.errors import AreaPeriodTaken
from registry.units.models import Unit


def test_a_measured_area_counts_from_a_later_day() -> None:
    unit = Unit(gross_area=Decimal("89.50"), inner_area=None, area_from=date(2025, 1, 1))
    unit.measure(Decimal("90.25"), Decimal(70), date(2025, 2, 1))
    assert (unit.gross_area, unit.inner_area, unit.area_from) == (Decimal("90.25"), Decimal(70), date(2025, 2, 1))


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2024, 12, 31)])
def test_the_past_of_an_area_is_not_rewritten(day: date) -> None:
    unit = Unit(gross_area=Decimal("89.50"), inner_area=None, area_from=date(2025, 1, 1))
    with pytest.raises(AreaPeriodTaken):
        unit.measure(Decimal(90), None, day)
    assert unit.gross_area == Decimal("89.50")


def test_areas_have_two_decimals() -> None:
    assert fault(Decimal("89.5")) is None
    assert fault(Decimal("89.555")) == "too_precise"
    assert [fault(Decimal(text)) for text in ("0", "-1", "NaN", "Infinity", "1e9")] == ["out_of_range"] * 5
    assert written(Decimal("89.5")) == "89.50"
    assert written(None) is None

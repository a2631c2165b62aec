"""How a unit is told to the other services."""

from collections.abc import Mapping
from typing import Any

from events.registry import UnitChanged, UnitSnapshot
from registry.units.areas import written
from registry.units.models import Unit

_TOLD = UnitSnapshot.__struct_fields__


def snapshot(columns: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of `UnitSnapshot` out of the columns of a unit."""
    areas = {"gross_area": written(columns["gross_area"]), "inner_area": written(columns["inner_area"])}
    return {name: columns[name] for name in _TOLD} | areas


def changed(unit: Unit) -> UnitChanged:
    """`valid_from` is the first day of the newest area, also when something else changed."""
    columns = {name: getattr(unit, name) for name in _TOLD}
    return UnitChanged(**snapshot(columns), valid_from=unit.area_from)

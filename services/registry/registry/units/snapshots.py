"""How a unit is told to the other services."""

from typing import Any

from events.registry import UnitChanged
from registry.units.areas import written
from registry.units.models import Unit


def snapshot(unit: Unit) -> dict[str, Any]:
    """The fields of `UnitSnapshot`."""
    return {
        "community_id": unit.community_id,
        "building_id": unit.building_id,
        "building_code": unit.building_code,
        "entrance_code": unit.entrance_code,
        "floor": unit.floor,
        "number": unit.number,
        "code": unit.code,
        "unit_type": unit.unit_type,
        "gross_area": str(written(unit.gross_area)),
        "inner_area": written(unit.inner_area),
        "occupancy_status": unit.occupancy_status,
        "delivered_on": unit.delivered_on,
    }


def changed(unit: Unit) -> UnitChanged:
    """`valid_from` is the first day of the newest area, also when something else changed."""
    return UnitChanged(**snapshot(unit), valid_from=unit.area_from)

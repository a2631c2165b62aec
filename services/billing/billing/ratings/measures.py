"""What the rating core is told of an object, by date. Areas in m²; the floor counts from 1, cellars are below 0."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from msgspec import Struct

NO_AREA_YET = Decimal(0)


class AreaVersion(Struct, frozen=True):
    valid_from: date
    gross_area: Decimal


class ObjectMeasures(Struct, frozen=True):
    """The figures of one day."""

    gross_area: Decimal
    floor: int


class Measures(Struct, frozen=True):
    """The figures over time: areas in order of date, the first also for the days before it was recorded."""

    areas: tuple[AreaVersion, ...] = ()
    floor: int = 0

    def at(self, day: date) -> ObjectMeasures:
        area = self.areas[0].gross_area if self.areas else NO_AREA_YET
        for known in self.areas:
            if known.valid_from > day:
                break
            area = known.gross_area
        return ObjectMeasures(area, self.floor)

    def changes(self) -> set[date]:
        """The days from which a figure is another one."""
        return {area.valid_from for area in self.areas[1:]}

    def narrowed(self, used: Collection[str]) -> "Measures":
        """Without what a price does not depend on, so that alike objects are rated once."""
        return Measures(
            self.areas if "gross_area" in used else (),
            self.floor if "floor" in used or "floor_weight" in used else 0,
        )

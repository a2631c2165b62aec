"""Days as they may be asked for: the ends of the calendar have no day before or after them to count to."""

from datetime import date

from kit.problems import FieldError, InvalidFields


def refuse_unknown(**days: date | None) -> None:
    """Raises InvalidFields for days no body may name either (`kit.schemas`)."""
    found = [FieldError(name, "out_of_range") for name, day in days.items() if day and not 1950 <= day.year < 2200]
    if found:
        raise InvalidFields(found)

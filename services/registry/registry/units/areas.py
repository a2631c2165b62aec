"""Areas: square metres with at most two decimals; the inner area never exceeds the gross area."""

from decimal import Decimal

from kit.problems import FieldError, InvalidFields

CENTI = Decimal("0.01")
LARGEST = Decimal("9999999.99")


def fault(area: Decimal) -> str | None:
    """`out_of_range` or `too_precise`; None for an area that can be stored exactly."""
    if not area.is_finite() or not 0 < area <= LARGEST:
        return "out_of_range"
    return None if area == area.quantize(CENTI) else "too_precise"


def check(gross: Decimal, inner: Decimal | None) -> None:
    """Raises InvalidFields with `out_of_range`, `too_precise` or `inner_above_gross`."""
    errors = [
        FieldError(field, code)
        for field, area in (("gross_area", gross), ("inner_area", inner))
        if area is not None and (code := fault(area))
    ]
    if not errors and inner is not None and inner > gross:
        errors.append(FieldError("inner_area", "inner_above_gross"))
    if errors:
        raise InvalidFields(errors)


def written(area: Decimal | None) -> str | None:
    """The form of events and responses: two decimals, `89.50`."""
    return None if area is None else str(area.quantize(CENTI))

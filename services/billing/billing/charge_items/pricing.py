"""What a price on the wire must be before it is one: every formula gets what it uses and nothing else (C4.1)."""

from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.charge_items.schemas import SetPrice, TryNewPrice, TryPrice
from billing.ratings.expressions import BadFormula, parse
from billing.ratings.formulas import EXPRESSION, NAMES, uses
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import month_called
from billing.ratings.plans import ADVANCE, FloorWeight, ItemPlan, PriceVersion
from billing.ratings.rating import RatedLine, rate
from billing.units.repository import DAWN
from kit.problems import FieldError, InvalidFields


def version_of(wanted: SetPrice, id: UUID) -> PriceVersion:
    """Raises InvalidFields: what the formula does not use or needs, and what its text does not say."""
    wrong = list(_wrong(wanted))
    if wrong:
        raise InvalidFields(wrong)
    return PriceVersion(
        id=id,
        valid_from=wanted.valid_from,
        formula=wanted.formula,
        unit_price=Decimal(wanted.unit_price),
        fixed_amount=Decimal(wanted.fixed_amount),
        minimum=None if wanted.minimum is None else Decimal(wanted.minimum),
        expression=wanted.expression,
        weights=tuple(FloorWeight(weight.floor, Decimal(weight.weight)) for weight in wanted.weights),
        tax_rate=None if wanted.tax_rate is None else Decimal(wanted.tax_rate),
    )


def example(plan: ItemPlan, asked: TryPrice | TryNewPrice) -> tuple[RatedLine, ...]:
    """The same rating core as the run, on one home. Raises InvalidFields where the formula has no value for it."""
    period = month_called(asked.month)
    measures = Measures((AreaVersion(DAWN, Decimal(asked.gross_area)),), asked.floor)
    try:
        return rate(plan, measures.narrowed(uses(plan)), asked.active_from or period.first, None, period)
    except BadFormula as error:
        raise InvalidFields([_at(error)]) from error


def unset(version: PriceVersion, proration: str) -> ItemPlan:
    """A monthly item of one price that nobody has set yet."""
    return ItemPlan(
        id=uuid7(),
        code="",
        name="",
        category="",
        cycle_months=1,
        bill_in=ADVANCE,
        versions=(version,),
        proration=proration,
    )


def _wrong(wanted: SetPrice) -> Iterator[FieldError]:
    if wanted.formula == "fixed" and Decimal(wanted.unit_price):
        yield FieldError("unit_price", "not_used_by_formula")
    if wanted.formula == "household" and Decimal(wanted.fixed_amount):
        yield FieldError("fixed_amount", "not_used_by_formula")
    if (wanted.formula == EXPRESSION) != (wanted.expression is not None):
        yield FieldError("expression", "not_used_by_formula" if wanted.expression else "required")
    elif wanted.expression is not None:
        yield from _wrong_text(wanted.expression)
    floors = [weight.floor for weight in wanted.weights]
    if wanted.weights and wanted.formula not in ("floor_weight", EXPRESSION):
        yield FieldError("weights", "not_used_by_formula")
    elif wanted.formula == "floor_weight" and not wanted.weights:
        yield FieldError("weights", "required")
    elif floors != sorted(set(floors)):
        yield FieldError("weights", "floors_not_in_order")


def _wrong_text(text: str) -> Iterator[FieldError]:
    try:
        parse(text, NAMES)
    except BadFormula as error:
        yield _at(error)


def _at(error: BadFormula) -> FieldError:
    """Says the place and what stands there: `7: unit_cost`."""
    place = f"{error.position}: {error.text}" if error.text else str(error.position or "")
    return FieldError("expression", error.code, place)

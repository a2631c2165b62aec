"""What a price on the wire must be before it is one: every formula gets what it uses and nothing else (C4.1)."""

from collections.abc import Iterator
from decimal import Decimal
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.charge_items.schemas import SetPrice, TryNewPrice, TryPrice
from billing.ratings.expressions import BadFormula
from billing.ratings.formulas import EXPRESSION, formula_of, uses
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import month_called
from billing.ratings.plans import ADVANCE, FloorWeight, ItemPlan, PriceVersion
from billing.ratings.rating import RatedLine, rate
from kit.problems import FieldError, InvalidFields

_SHOWN = 12
"""Characters of a formula that point at the place of a fault"""


def version_of(wanted: SetPrice, id: UUID) -> PriceVersion:
    """Raises InvalidFields: what the formula does not use, what it needs, and where its text is none."""
    version = PriceVersion(
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
    if wrong := list(_wrong(version)):
        raise InvalidFields(wrong)
    return version


def example(plan: ItemPlan, asked: TryPrice | TryNewPrice) -> tuple[RatedLine, ...]:
    """The same rating core as the run, on one home. Raises InvalidFields where the formula has no value for it."""
    period = month_called(asked.month)
    measures = Measures((AreaVersion(period.first, Decimal(asked.gross_area)),), asked.floor)
    try:
        return rate(plan, measures.narrowed(uses(plan)), asked.active_from or period.first, None, period)
    except BadFormula as error:
        raise InvalidFields([_at(error, plan.versions[-1])]) from error


def trial_plan(version: PriceVersion, proration: str) -> ItemPlan:
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


def _wrong(version: PriceVersion) -> Iterator[FieldError]:
    if (version.formula == EXPRESSION) != (version.expression is not None):
        yield FieldError("expression", "not_used_by_formula" if version.expression else "required")
        return
    try:
        used = formula_of(version).uses
    except BadFormula as error:
        yield _at(error, version)
        return
    for name in ("unit_price", "fixed_amount"):
        if getattr(version, name) and name not in used:
            yield FieldError(name, "not_used_by_formula")
    if bool(version.weights) != ("floor_weight" in used):
        yield FieldError("weights", "not_used_by_formula" if version.weights else "required")
    floors = [weight.floor for weight in version.weights]
    if floors != sorted(set(floors)):
        yield FieldError("weights", "floors_not_in_order")


def _at(error: BadFormula, version: PriceVersion) -> FieldError:
    """Says what stands where reading stopped: the unknown name, or the text from there on."""
    there = (version.expression or "")[error.position - 1 :][:_SHOWN] if error.position else ""
    return FieldError("expression", error.code, error.text if error.code == "formula_unknown_name" else there)

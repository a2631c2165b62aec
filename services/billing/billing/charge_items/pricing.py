"""What a price on the wire must be before it is one: every formula gets what it uses and nothing else (C4.1)."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.charge_items.schemas import SetPrice, TariffOfPrice, TryNewPrice, TryPrice
from billing.meters.models import KINDS
from billing.ratings.expressions import BadFormula
from billing.ratings.formulas import EXPRESSION, METERED, TIERED, USAGE, formula_of, is_metered, uses
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.metering import Earlier, Use, rate_uses
from billing.ratings.periods import Period, month_called
from billing.ratings.plans import ADVANCE, ARREARS, FloorWeight, ItemPlan, PriceVersion
from billing.ratings.rating import RatedLine, rate
from billing.ratings.reductions import Reductions
from billing.ratings.tiers import Tariff, Tier, faults
from kit.problems import FieldError, InvalidFields

_SHOWN = 12
"""Characters of a formula that point at the place of a fault"""


class SetBefore(Protocol):
    """A price an item has already."""

    formula: Any


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
        tariff=None if wanted.tariff is None else _tariff(wanted.tariff),
    )
    if wrong := list(_wrong(version)):
        raise InvalidFields(wrong)
    return version


def example(plan: ItemPlan, asked: TryPrice | TryNewPrice, reductions: Reductions = ()) -> tuple[RatedLine, ...]:
    """The same rating core as the run, on one home. Raises InvalidFields where the formula has no value for it."""
    period = month_called(asked.month)
    if is_metered(plan):
        return _metered_example(plan, asked, period)
    measures = Measures((AreaVersion(period.first, Decimal(asked.gross_area)),), asked.floor)
    try:
        narrowed, first = measures.narrowed(uses(plan)), asked.active_from or period.first
        return rate(plan, narrowed, first, None, period, reductions=reductions)
    except BadFormula as error:
        raise InvalidFields([_at(error, plan.versions[-1])]) from error


def _metered_example(plan: ItemPlan, asked: TryPrice | TryNewPrice, period: Period) -> tuple[RatedLine, ...]:
    """For what somebody says was used: no meter is read for an example."""
    if asked.used is None:
        raise InvalidFields([FieldError("used", "required")])
    used, last = Decimal(asked.used), period.last
    use = Use(uuid7(), "", last, used, period.first, Decimal(0), used, Decimal(1))
    earlier = (Earlier(last, Decimal(asked.used_before)),)
    return tuple(one.line for one in rate_uses(plan, [use], period, earlier, asked.persons))


def metered_faults(
    version: PriceVersion, category: str, bill_in: str, known: Iterable[SetBefore], *, once: bool = False
) -> Iterator[FieldError]:
    """What meters count is billed by an item of their kind, once it has been used, and by all its prices."""
    metered = version.formula in METERED
    if any((price.formula in METERED) != metered for price in known):
        yield FieldError("formula", "metered_or_not")
    elif metered and once:
        yield FieldError("cycle_months", "metered_recurring")
    elif metered and category not in KINDS:
        yield FieldError("category", "not_metered")
    elif metered and bill_in != ARREARS:
        yield FieldError("bill_in", "metered_in_arrears")


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


def _tariff(wanted: TariffOfPrice) -> Tariff:
    tiers = tuple(
        Tier(None if tier.upper is None else Decimal(tier.upper), Decimal(tier.price)) for tier in wanted.tiers
    )
    return Tariff(tiers, wanted.accumulation, wanted.household, Decimal(wanted.extension))


def _wrong_metered(version: PriceVersion) -> Iterator[FieldError]:
    for name in ("fixed_amount", "minimum", "expression", "weights"):
        if getattr(version, name):
            yield FieldError(name, "not_used_by_formula")
    if version.formula == USAGE:
        if not version.unit_price:
            yield FieldError("unit_price", "required")
        return
    if version.unit_price:
        yield FieldError("unit_price", "not_used_by_formula")
    if version.tariff is None:
        yield FieldError("tariff", "required")
        return
    for code in faults(version.tariff):
        yield FieldError("tariff", code)
    if bool(version.tariff.household) != bool(version.tariff.extension):
        yield FieldError("tariff", "extension_incomplete")


def _wrong(version: PriceVersion) -> Iterator[FieldError]:
    if version.tariff is not None and version.formula != TIERED:
        yield FieldError("tariff", "not_used_by_formula")
        return
    if version.formula in METERED:
        yield from _wrong_metered(version)
        return
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

"""What a run bills for one unit: the rules that need no database."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.calculations.calculation import Calculation
from billing.calculations.facts import Assignment, Granted, UnitFacts
from billing.calculations.results import NO_ASSIGNMENT, UNKNOWN_ITEM
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import Period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.reductions import Reduction

JUNE = Period(date(2025, 6, 1), date(2025, 6, 30))


def test_without_items_the_run_looks_at_its_own_month_and_names_the_reason() -> None:
    calculation = Calculation({}, JUNE)
    assert calculation.horizon == JUNE
    assigned = UnitFacts(uuid7(), Measures(), (Assignment("1", date(2025, 1, 1), None),), (), ())
    bare = UnitFacts(uuid7(), Measures(), (), (), ())
    results = [calculation.unit(facts) for facts in (assigned, bare)]
    assert [(result.bills, result.reason) for result in results] == [((), UNKNOWN_ITEM), ((), NO_ASSIGNMENT)]


def test_alike_homes_share_what_was_rated_but_not_each_others_discounts() -> None:
    price = PriceVersion(uuid7(), date(2020, 1, 1), "area_price", Decimal("2.60"), Decimal(0))
    plan = ItemPlan(uuid7(), "1", "物业费", "property_fee", 1, "advance", (price,))
    calculation = Calculation({"1": plan}, JUNE)
    reduction = Reduction(date(2025, 1, 1), None, Decimal("0.70"), "空置房优惠")

    def charged(*granted: Granted) -> tuple[int, UUID | None]:
        measures = Measures((AreaVersion(date(2020, 1, 1), Decimal(120)),))
        facts = UnitFacts(
            uuid7(), measures, (Assignment("1", date(2025, 1, 1), None),), (), (), discounts=tuple(granted)
        )
        (bill,) = calculation.unit(facts).bills
        (line,) = bill.lines
        return line.amount_cents, line.discount_id

    one, other = uuid7(), uuid7()
    assert charged() == (31200, None)
    assert charged(Granted(plan.id, one, reduction, None)) == (21840, one)
    assert charged(Granted(plan.id, other, reduction, None)) == (21840, other)
    assert charged(Granted(uuid7(), one, reduction, None)) == (31200, None), "a discount of another item"
    assert charged() == (31200, None)

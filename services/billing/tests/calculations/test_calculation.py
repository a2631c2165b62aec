"""What a run bills for one unit: the rules that need no database."""

from datetime import date

from uuid_utils.compat import uuid7

from billing.calculations.calculation import NO_ASSIGNMENT, UNKNOWN_ITEM, Calculation
from billing.calculations.facts import Assignment, UnitFacts
from billing.ratings.measures import Measures
from billing.ratings.periods import Period

JUNE = Period(date(2025, 6, 1), date(2025, 6, 30))


def test_without_items_the_run_looks_at_its_own_month_and_names_the_reason() -> None:
    calculation = Calculation({}, JUNE)
    assert calculation.horizon == JUNE
    assigned = UnitFacts(uuid7(), Measures(), (Assignment("1", date(2025, 1, 1), None),), (), ())
    bare = UnitFacts(uuid7(), Measures(), (), (), ())
    results = [calculation.unit(facts) for facts in (assigned, bare)]
    assert [(result.bills, result.reason) for result in results] == [((), UNKNOWN_ITEM), ((), NO_ASSIGNMENT)]

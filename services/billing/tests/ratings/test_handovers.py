"""A line over days in which a home changes hands: who bears what, and what must hold for every input."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from uuid import UUID

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.ratings.handovers import Party
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import ONE_DAY, Period, month_period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.proration import ACTUAL_DAYS, DAY_30, FULL_MONTH, HALF_MONTH_15, NEXT_MONTH
from billing.ratings.rating import RatedLine, rate, rate_parties
from billing.ratings.reductions import Reduction

LONG_AGO = date(2020, 1, 1)
JUNE, QUARTER = month_period(date(2025, 6, 1)), month_period(date(2025, 4, 1), 3)
METHODS = (ACTUAL_DAYS, DAY_30, FULL_MONTH, NEXT_MONTH, HALF_MONTH_15)


def plan(fixed: str, proration: str = ACTUAL_DAYS, later: str | None = None, since: date = LONG_AGO) -> ItemPlan:
    versions = [PriceVersion(UUID(int=2), LONG_AGO, "fixed", Decimal(0), Decimal(fixed))]
    if later is not None:
        versions.append(PriceVersion(UUID(int=3), since, "fixed", Decimal(0), Decimal(later)))
    return ItemPlan(UUID(int=1), "1", "物业费", "property_fee", 1, "advance", tuple(versions), proration)


def less(share: str, first: date = LONG_AGO, last: date | None = None) -> Reduction:
    return Reduction(first, last, Decimal(share), "优惠")


def handed(period: Period, *days: date, reductions: tuple[tuple[Reduction, ...], ...] = ()) -> tuple[Party, ...]:
    """The home is handed over at the beginning of each of `days`."""
    parts = list(period.split(set(days)))
    granted = reductions or ((),) * len(parts)
    return tuple(Party(part, theirs) for part, theirs in zip(parts, granted, strict=True))


def borne(item: ItemPlan, period: Period, parties: tuple[Party, ...]) -> list[tuple[int, RatedLine]]:
    area = Measures((AreaVersion(LONG_AGO, Decimal(100)),))
    return list(rate_parties(item, area, LONG_AGO, None, period, parties=parties))


def amounts(item: ItemPlan, period: Period, *days: date) -> list[int]:
    return [line.amount_cents for _, line in borne(item, period, handed(period, *days))]


def test_the_buyer_bears_what_the_seller_leaves() -> None:
    """250.60 over 30 days: 19 of them are 158.7133…, and the buyer's 91.8866… would be rounded up as well."""
    assert amounts(plan("250.61"), JUNE, date(2025, 6, 20)) == [15872, 9189]
    (_, seller), (_, buyer) = borne(plan("250.60"), JUNE, handed(JUNE, date(2025, 6, 20)))
    assert (seller.period.last, buyer.period.first) == (date(2025, 6, 19), date(2025, 6, 20))
    assert [(step.step, step.expression, step.value) for step in buyer.trace.steps] == [
        ("monthly", "250.60", "250.60"),
        ("factor", "250.60 × 11/30", "91.88666666…"),
        ("whole", "158.71333333… + 91.88666666…", "250.60"),
        ("remainder", "250.60 - 158.71", "91.89"),
        ("rounded", "91.89", "91.89"),
    ]
    assert [step.step for step in seller.trace.steps] == ["monthly", "factor", "rounded"]
    for place, line in ((1, seller), (2, buyer)):
        told = line.trace.handover
        assert told is not None
        assert (told.first, told.last, told.place, told.parties) == (JUNE.first, JUNE.last, place, 2)
        assert told.remainder is (place == 2)


def test_a_quarter_stays_one_line_for_each() -> None:
    """April and 19/31 of May, and the rest."""
    item = plan("100.01")
    lines = borne(item, QUARTER, handed(QUARTER, date(2025, 5, 20)))
    assert [line.amount_cents for _, line in lines] == [16131, 13872]
    assert sum(line.amount_cents for _, line in lines) == 30003


def test_a_price_change_inside_is_two_lines_and_each_has_its_own_remainder() -> None:
    item = plan("280.00", later="320.00", since=date(2025, 6, 16))
    lines = borne(item, JUNE, handed(JUNE, date(2025, 6, 20)))
    assert [(place, line.period.first.day, line.amount_cents) for place, line in lines] == [
        (0, 1, 14000), (0, 16, 4267), (1, 20, 11733),
    ]  # fmt: skip
    assert lines[0][1].trace.handover is None, "nobody changed in it"


def test_who_buys_it_does_not_have_the_sellers_discount() -> None:
    parties = handed(JUNE, date(2025, 6, 20), reductions=((less("0.70"),), ()))
    (_, seller), (_, buyer) = borne(plan("312.00"), JUNE, parties)
    assert (seller.amount_cents, seller.discount_cents) == (13832, 19760 - 13832)
    assert (buyer.amount_cents, buyer.discount_cents, buyer.reduction) == (11440, 0, None)


def test_a_campaign_that_begins_with_the_hand_over_cuts_as_if_nobody_had_changed() -> None:
    campaign = (less("0.5", date(2025, 6, 20)),)
    parties = handed(JUNE, date(2025, 6, 20), reductions=(campaign, campaign))
    lines = borne(plan("100.01"), JUNE, parties)
    alone = rate(plan("100.01"), Measures(), LONG_AGO, None, JUNE, reductions=campaign)
    assert [line.amount_cents for _, line in lines] == [line.amount_cents for line in alone]


def test_who_bears_nothing_is_not_the_last() -> None:
    """The cent that is left is of whoever pays something."""
    parties = handed(JUNE, date(2025, 6, 11), date(2025, 6, 21), reductions=((), (), (less("0"),)))
    assert [line.amount_cents for _, line in borne(plan("0.04"), JUNE, parties)] == [1, 2, 0]


@pytest.mark.parametrize(("day", "position"), [(10, 0), (18, 1)])
def test_b15_of_the_developer_and_the_first_owner(day: int, position: int) -> None:
    developer, owner = amounts(plan("300", HALF_MONTH_15), JUNE, date(2025, 6, day))
    assert [owner] == [expected_cents("B15")[position]]
    assert developer == 30000 - owner


def test_b13_of_the_developer_and_the_first_owner() -> None:
    developer, owner = amounts(plan("300", NEXT_MONTH), JUNE, date(2025, 6, 18))
    assert (developer, owner) == (30000, expected_cents("B13")[0])


def test_a_full_month_is_borne_by_who_has_it_first() -> None:
    assert amounts(plan("300", FULL_MONTH), JUNE, date(2025, 6, 5), date(2025, 6, 20)) == [30000, 0, 0]


days = st.dates(min_value=date(2023, 1, 1), max_value=date(2026, 12, 31))
shares = st.sampled_from(("0", "0.5", "0.70", "0.999"))


@given(
    first=days,
    length=st.integers(0, 400),
    cuts=st.lists(st.integers(1, 400), max_size=4),
    price=st.decimals(min_value=0, max_value=1000, places=4),
    later=st.decimals(min_value=0, max_value=1000, places=4),
    change=days,
    common=st.lists(st.builds(less, shares, days), max_size=2),
    method=st.sampled_from(METHODS),
)
def test_the_parts_sum_to_the_lines_as_if_nobody_had_changed(
    first: date,
    length: int,
    cuts: list[int],
    price: Decimal,
    later: Decimal,
    change: date,
    common: list[Reduction],
    method: str,
) -> None:
    period, granted = Period(first, first + timedelta(days=length)), tuple(common)
    item = plan(str(price), method, str(later), change)
    parties = tuple(Party(one.days, granted) for one in handed(period, *(first + timedelta(days=cut) for cut in cuts)))
    lines = borne(item, period, parties)
    whole = rate(item, Measures(), LONG_AGO, None, period, reductions=granted)
    assert all(line.amount_cents >= 0 and line.discount_cents >= 0 for _, line in lines)
    assert all(parties[place].days.overlap(line.period.first, line.period.last) == line.period for place, line in lines)
    for one in whole:
        parts = [line for _, line in lines if one.period.overlap(line.period.first, line.period.last)]
        assert sum(part.amount_cents for part in parts) == one.amount_cents
        assert (parts[0].period.first, parts[-1].period.last) == (one.period.first, one.period.last)
        assert all(before.period.last + ONE_DAY == after.period.first for before, after in pairwise(parts))
    assert sum(line.period.days for _, line in lines) == period.days


@given(
    cuts=st.lists(st.integers(2, 30), min_size=1, max_size=4, unique=True),
    price=st.decimals(min_value=0, max_value=1000, places=4),
    own=st.lists(st.lists(st.builds(less, shares, days), max_size=2), min_size=5, max_size=5),
    method=st.sampled_from(METHODS),
)
def test_with_discounts_of_their_own_the_parts_sum_to_what_they_come_to_together(
    cuts: list[int], price: Decimal, own: list[list[Reduction]], method: str
) -> None:
    cut = handed(JUNE, *(date(2025, 6, day) for day in cuts))
    parties = tuple(Party(one.days, tuple(theirs)) for one, theirs in zip(cut, own, strict=False))
    lines = borne(plan(str(price), method), JUNE, parties)
    assert all(line.amount_cents >= 0 for _, line in lines)
    assert all(line.discount_cents == 0 for _, line in lines if line.reduction is None)
    alone = [line for _, line in lines if line.trace.handover is None or not line.trace.handover.remainder]
    assert all(abs(line.amount_cents - Fraction(*line.exact)) <= Fraction(1, 2) + len(lines) for line in alone)
    assert sum(line.period.days for _, line in lines) == JUNE.days

"""Meters and tiers through the rating core: the golden cases B20 to B29, and what must hold for every use."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

import pytest
from billing_golden import expected_cents
from hypothesis import given
from hypothesis import strategies as st

from billing.ratings.losses import loss
from billing.ratings.metering import Earlier, MeteredLine, Use, rate_uses
from billing.ratings.periods import month_period
from billing.ratings.plans import ItemPlan, PriceVersion
from billing.ratings.tiers import CALENDAR_YEAR, PER_PERIOD, Tariff, Tier, faults, portions
from billing.ratings.usage import average, counted, estimated, unusual, used

MARCH = month_period(date(2025, 3, 1))
WATER = (("180", "5"), ("260", "7"), (None, "9"))
POWER = (("200", "0.4983"), ("400", "0.5483"), (None, "0.7983"))
YEAR_POWER = (("3120", "0.617"), ("4800", "0.677"), (None, "0.977"))
Tiers = tuple[tuple[str | None, str], ...]


def tariff(tiers: Tiers, accumulation: str = PER_PERIOD, household: int = 0, extension: str = "0") -> Tariff:
    known = tuple(Tier(None if upper is None else Decimal(upper), Decimal(price)) for upper, price in tiers)
    return Tariff(known, accumulation, household, Decimal(extension))


def plan(*prices: Tariff | str, since: tuple[date, ...] = (date(2020, 1, 1),)) -> ItemPlan:
    versions = tuple(
        PriceVersion(
            id=UUID(int=place),
            valid_from=day,
            formula="usage" if isinstance(price, str) else "tiered",
            unit_price=Decimal(price if isinstance(price, str) else "0"),
            fixed_amount=Decimal(0),
            tariff=None if isinstance(price, str) else price,
        )
        for place, (price, day) in enumerate(zip(prices, since, strict=True), start=1)
    )
    return ItemPlan(UUID(int=9), "W", "水费", "water", 1, "arrears", versions)


def use(quantity: str, read_on: date = date(2025, 3, 31), meter: str = "W1") -> Use:
    return Use(
        UUID(int=1), meter, read_on, Decimal(quantity), date(2025, 2, 28), Decimal(0), Decimal(quantity), Decimal(1)
    )


def cents(lines: tuple[MeteredLine, ...]) -> list[int]:
    return [one.line.amount_cents for one in lines]


def charge(tiers: Tariff, quantity: str, before: str = "0", persons: int | None = None) -> int:
    earlier = [Earlier(date(2025, 1, 1), Decimal(before))]
    return sum(cents(rate_uses(plan(tiers), [use(quantity)], MARCH, earlier, persons)))


def test_b20_year_tiers() -> None:
    assert [charge(tariff(WATER, CALENDAR_YEAR), "25", "170")] == expected_cents("B20")


def test_b22_the_limit_is_inclusive() -> None:
    assert [charge(tariff(POWER), "200"), charge(tariff(POWER), "201")] == expected_cents("B22")


def test_b23_month_tiers() -> None:
    assert [charge(tariff(POWER), "460")] == expected_cents("B23")
    assert [charge(tariff(POWER), "460", before="300")] == expected_cents("B23")  # of another month


def test_b25_year_power() -> None:
    assert [charge(tariff(YEAR_POWER, CALENDAR_YEAR), "350", "3000")] == expected_cents("B25")


def test_b26_roll_over() -> None:
    quantity = used(Decimal(99985), Decimal(12), Decimal(1), 5, rolled_over=True)
    turned = Use(
        UUID(int=1), "W1", date(2025, 3, 31), quantity, date(2025, 2, 28), Decimal(99985), Decimal(12), Decimal(1),
        Decimal(100000),
    )  # fmt: skip
    (line,) = rate_uses(plan("3.50"), [turned], MARCH)
    assert [line.line.amount_cents] == expected_cents("B26")
    steps = [(step.step, step.expression, step.value) for step in line.line.trace.steps]
    assert steps[:2] == [
        ("usage", "(12.00 + 100000.00 - 99985.00) × 1.00", "27.00"),
        ("priced", "27.00 × 3.50", "94.50"),
    ]


def test_b28_multiplier() -> None:
    quantity = used(Decimal("120.5"), Decimal("128.2"), Decimal(30), 5)
    assert quantity == 231
    assert cents(rate_uses(plan("0.8523"), [use(str(quantity))], MARCH)) == expected_cents("B28")


def test_b29_loss() -> None:
    found = loss([Decimal(5000)], [Decimal(4000), Decimal(760)], [Decimal(150)])
    assert (found.lost, found.shared) == (90, 240)
    assert [int(found.shared * Decimal("0.55") * 100)] == expected_cents("B29")


def test_a_line_says_which_tiers_were_used_and_what_took_its_place_in_them_before() -> None:
    (line,) = rate_uses(
        plan(tariff(WATER, CALENDAR_YEAR, 5, "30")),
        [use("10", meter="W1"), use("15", meter="W2")],
        MARCH,
        [Earlier(date(2025, 2, 1), Decimal(230)), Earlier(date(2024, 12, 1), Decimal(999))],
        6,
    )
    steps = [(step.step, step.expression, step.value, step.subject) for step in line.line.trace.steps]
    assert steps[2:] == [
        ("use", "10.00 + 15.00", "25.00", ""),
        ("accumulated", "230.00 + 25.00", "255.00", "2025-01-01 – 2025-12-31"),
        ("extension", "30.00 × (6 - 5)", "30.00", "210.00 / 290.00"),
        ("tier", "25.00 × 7.00", "175.00", "2"),
        ("rounded", "175.00", "175.00", ""),
    ]
    assert line.line.trace.inputs == {"used": "25.00"}


def test_a_change_of_price_keeps_what_was_used_in_the_year() -> None:
    dearer = tariff((("180", "6"), ("260", "8"), (None, "10")), CALENDAR_YEAR)
    item = plan(tariff(WATER, CALENDAR_YEAR), dearer, since=(date(2020, 1, 1), date(2025, 3, 15)))
    uses = [use("20", date(2025, 3, 31)), use("175", date(2025, 3, 14))]
    assert cents(rate_uses(item, uses, MARCH)) == [175 * 500, 5 * 600 + 15 * 800]


def test_what_was_read_before_there_was_a_price_is_in_no_line() -> None:
    assert rate_uses(plan("5", since=(date(2025, 4, 1),)), [use("3")], MARCH) == ()


quantities = st.decimals(0, 5000, places=2)


@given(parts=st.lists(quantities, min_size=1, max_size=6), persons=st.integers(0, 9), before=quantities)
def test_tiers_add_up_over_any_split_of_a_use(parts: list[Decimal], persons: int, before: Decimal) -> None:
    """Whoever reads a meter more often pays the same, to the last digit."""
    agreed = tariff(WATER, CALENDAR_YEAR, 5, "30")

    def cost(quantity: Decimal, done: Decimal) -> Fraction:
        split = portions(agreed, quantity, done, persons)
        assert sum((portion.quantity for portion in split), Decimal(0)) == quantity
        return sum((Fraction(one.quantity) * Fraction(one.price) for one in split), Fraction(0))

    done, exact = before, Fraction(0)
    for part in parts:
        exact, done = exact + cost(part, done), done + part
    assert exact == cost(sum(parts, Decimal(0)), before)


@given(one=st.decimals(0, 99999, places=1), other=st.decimals(0, 99999, places=1), times=st.integers(1, 400))
def test_a_register_counts_the_same_whatever_lies_between(one: Decimal, other: Decimal, times: int) -> None:
    first, last = sorted((one, other))
    middle = (first + last) / 2
    whole = used(first, last, Decimal(times), 5)
    assert used(first, middle, Decimal(times), 5) + used(middle, last, Decimal(times), 5) == whole
    assert used(last, first, Decimal(times), 5, rolled_over=True) + whole == times * 100_000


@given(real=st.lists(st.integers(0, 300), min_size=3, max_size=8), guessed=st.integers(0, 2))
def test_an_estimate_is_put_right_by_the_readings_that_follow(real: list[int], guessed: int) -> None:
    register = [Decimal(sum(real[: place + 1])) for place in range(len(real))]
    at, charged, was_estimated = Decimal(0), Decimal(0), False
    for place, real_value in enumerate(register):
        value = estimated(at, Decimal(150), Decimal(1), 5).value if place == guessed else real_value
        quantity, at = counted(at, value, Decimal(1), 5, was_estimated=was_estimated)
        charged += quantity
        was_estimated = place == guessed or (was_estimated and at > value)
        assert quantity >= 0
    assert charged == at
    assert at >= register[-1] or was_estimated


def test_estimates_and_what_is_unusual() -> None:
    earlier = [Decimal(10), Decimal(20), Decimal(30), Decimal(999)]
    mean = average(earlier)
    assert mean == 20
    assert average([]) is None
    assert estimated(Decimal(99990), mean, Decimal(2), 5) == (0, True)
    assert estimated(Decimal("100.5"), mean, Decimal(2), 5) == (111, False)
    assert [unusual(Decimal(use), mean) for use in (60, 61, -1)] == [None, "above_average", "backwards"]
    assert unusual(Decimal(5000), None) is None


@pytest.mark.parametrize(
    ("tiers", "found"),
    [
        (WATER, []),
        (((None, "5"),), ["too_few_tiers"]),
        ((("180", "5"), ("260", "7")), ["last_tier_open"]),
        (((None, "5"), (None, "7")), ["last_tier_open"]),
        ((("260", "5"), ("180", "7"), (None, "9")), ["limits_not_in_order"]),
        ((("0", "5"), (None, "9")), ["limits_not_in_order"]),
        ((("180", "0"), (None, "9")), ["price_missing"]),
    ],
)
def test_what_is_no_tariff(tiers: Tiers, found: list[str]) -> None:
    assert list(faults(tariff(tiers))) == found


def test_nobody_uses_less_than_nothing() -> None:
    with pytest.raises(ValueError, match="less than nothing"):
        portions(tariff(WATER), Decimal(-1))

"""What a meter counted (C4.3): readings of a register to a quantity in m³ or kWh.

- Use = (current − previous) × multiplier; a register that went over its last digit counted 10^digits more (B26, B28).
- A meter that is replaced is read once more; the new one counts from its own opening value. What was used is the sum
  of both.
- Who cannot read it estimates: the average of the last three uses. The next real reading puts it right: it counts
  from the last value that was charged, and where the estimate was too high nothing is charged until the register has
  passed it.
- More than three times the average, or less than nothing, is looked at before it is billed. So is a register that went
  over its last digit for a use of more than half a turn: it rather was misread by a little. For the same reason a
  register that stands far below an estimate has turned rather than that so much was estimated in excess.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

PERIODS = 3
"""How many earlier uses an average is made of"""
UNUSUAL_TIMES = 3
ABOVE_AVERAGE, BACKWARDS = "above_average", "backwards"


def turn(digits: int) -> Decimal:
    """What a register of so many digits counts in one turn."""
    return Decimal(10**digits)


def used(
    previous: Decimal, current: Decimal, multiplier: Decimal, digits: int, *, rolled_over: bool = False
) -> Decimal:
    """Less than nothing where the register stands lower without having gone over its last digit."""
    return (current - previous + (turn(digits) if rolled_over else 0)) * multiplier


def beyond_half(quantity: Decimal, multiplier: Decimal, digits: int) -> bool:
    """Whether it is more than a register counts in half a turn."""
    return quantity * 2 > turn(digits) * multiplier


class Counted(NamedTuple):
    """`quantity`: what is charged; `goes_on_from`: the value the next reading counts from."""

    quantity: Decimal
    goes_on_from: Decimal


def counted(
    previous: Decimal,
    current: Decimal,
    multiplier: Decimal,
    digits: int,
    *,
    rolled_over: bool = False,
    was_estimated: bool = False,
) -> Counted:
    """What a reading charges. Below an estimate that was too high: nothing, and the estimate stays charged."""
    quantity = used(previous, current, multiplier, digits, rolled_over=rolled_over)
    if quantity < 0 and was_estimated and not beyond_half(-quantity, multiplier, digits):
        return Counted(Decimal(0), previous)
    return Counted(quantity, current)


def average(earlier: Sequence[Decimal]) -> Decimal | None:
    """Of the last three uses, newest first; None when there are none."""
    last = earlier[:PERIODS]
    return sum(last, Decimal(0)) / len(last) if last else None


class Estimate(NamedTuple):
    value: Decimal
    rolled_over: bool


def estimated(previous: Decimal, mean: Decimal, multiplier: Decimal, digits: int) -> Estimate:
    """Where the register would stand after an average use, in whole numbers."""
    value = (previous + mean / multiplier).quantize(Decimal(1), ROUND_HALF_UP)
    value = max(value, previous)
    whole = turn(digits)
    return Estimate(value - whole, rolled_over=True) if value >= whole else Estimate(value, rolled_over=False)


def unusual(quantity: Decimal, mean: Decimal | None, *, hardly_turned: bool = False) -> str | None:
    """Why a use is looked at before it is billed, None when it is as usual. `hardly_turned`: its register is said to
    have gone over its last digit for more than half a turn."""
    if quantity < 0 or hardly_turned:
        return BACKWARDS
    if mean is not None and quantity > UNUSUAL_TIMES * mean:
        return ABOVE_AVERAGE
    return None

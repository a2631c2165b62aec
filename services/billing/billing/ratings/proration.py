"""How much of a month is charged when only a part of it is served (C4.3, C0.6 `fee_start_rule`).

The result is an exact fraction (numerator, denominator) of the monthly amount.

- ACTUAL_DAYS (default): days served / days of that month.
- DAY_30: 30/360, every month has 30 days; a 31st by itself counts nothing.
- FULL_MONTH: a broken month is charged in full.
- NEXT_MONTH: a start inside a month is charged from the next month (Shanghai rules §49); the one who
  leaves inside a month bears that month.
- HALF_MONTH_15: start by the 15th charges half a month, later nothing; leaving is the mirror of it,
  so that the two parts of a month always make one month.
"""

from billing.ratings.periods import Period, days_in_month

ACTUAL_DAYS = "ACTUAL_DAYS"
DAY_30 = "DAY_30"
FULL_MONTH = "FULL_MONTH"
NEXT_MONTH = "NEXT_MONTH"
HALF_MONTH_15 = "HALF_MONTH_15"

WHOLE = (1, 1)
HALF = (1, 2)
NOTHING = (0, 1)
HALF_MONTH_LIMIT = 15


def month_factor(method: str, part: Period) -> tuple[int, int]:
    """The fraction of the month that `part`, a period inside one calendar month, is charged."""
    length = days_in_month(part.first)
    starts_late = part.first.day > 1
    ends_early = part.last.day < length
    if not starts_late and not ends_early:
        return WHOLE
    match method:
        case "ACTUAL_DAYS":
            return part.days, length
        case "DAY_30":
            last = part.last.day if ends_early else 30
            return max(0, last - part.first.day + 1), 30
        case "FULL_MONTH":
            return WHOLE
        case "NEXT_MONTH":
            return NOTHING if starts_late else WHOLE
        case "HALF_MONTH_15":
            return _half_months(part, starts_late, ends_early)
    raise ValueError(f"unknown proration method {method}")


def _half_months(part: Period, starts_late: bool, ends_early: bool) -> tuple[int, int]:
    """The month has two halves; a half is borne by whoever is served when it begins to count."""
    first_half = not starts_late
    second_half = part.first.day <= HALF_MONTH_LIMIT and (not ends_early or part.last.day >= HALF_MONTH_LIMIT)
    match first_half + second_half:
        case 2:
            return WHOLE
        case 1:
            return HALF
    return NOTHING

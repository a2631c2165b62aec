"""Why this amount: how the share of a home came about, kept with its line on the bill. Amounts in yuan."""

from decimal import Decimal

from msgspec import Struct

from billing.ratings.trace import Handover, Step, plain, shown, yuan


class AllocationTrace(Struct, frozen=True, omit_defaults=True):
    """`steps`: `share` total × weight ÷ all weights, cut to the 分; `cent` the one of those left over that came here;
    `sum` of the parts of a mix; `own_days` of a home that changed hands; of each part, its basis is the subject."""

    formula: str
    inputs: dict[str, str]
    steps: tuple[Step, ...]
    exact: str
    rounded: str
    handover: Handover | None = None


class Part(Struct, frozen=True):
    """What of a cost is split by one basis, what the home weighs of what all weigh, and what came to it, in 分."""

    basis: str
    total_cents: int
    weight: Decimal
    weights: Decimal
    cents: int


def explain(no: str, parts: list[Part], own: int, days: tuple[int, int], handover: Handover | None) -> AllocationTrace:
    """`own`: what is billed here, in 分, and `days`: for how many days of how many."""
    steps: list[Step] = []
    for part in parts:
        expression = f"{yuan(part.total_cents)} × {plain(part.weight)} ÷ {plain(part.weights)}"
        exact = part.total_cents * part.weight
        numerator, denominator = exact.as_integer_ratio()
        over, under = part.weights.as_integer_ratio()
        numerator, denominator = numerator * under, denominator * over
        steps.append(Step("share", expression, shown(numerator, denominator * 100), part.basis))
        floor = numerator // denominator
        if floor * denominator != numerator or part.cents != floor:
            steps.append(Step("floor", f"⌊{shown(numerator, denominator * 100)}⌋", yuan(floor)))
        if part.cents != floor:
            steps.append(Step("cent", f"{yuan(floor)} + {yuan(part.cents - floor)}", yuan(part.cents)))
    whole = sum(part.cents for part in parts)
    if len(parts) > 1:
        steps.append(Step("sum", " + ".join(yuan(part.cents) for part in parts), yuan(whole)))
    if handover is not None:
        steps.append(_own_days(whole, own, days, handover))
    inputs = {"total": yuan(sum(part.total_cents for part in parts)), "allocation": no}
    return AllocationTrace("allocation", inputs, tuple(steps), yuan(own), yuan(own), handover)


def _own_days(whole: int, own: int, days: tuple[int, int], handover: Handover) -> Step:
    if handover.remainder:
        return Step("remainder", f"{yuan(whole)} - {yuan(whole - own)}", yuan(own))
    return Step("own_days", f"{yuan(whole)} × {days[0]} ÷ {days[1]}", yuan(own))

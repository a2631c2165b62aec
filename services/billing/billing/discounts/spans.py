"""Over which days a discount may be granted (C4.9).

Within the days of its rule. An empty home is looked at again after twelve months at the latest and a campaign is over
some day, so both have a last day; staff and hardship may go on until further notice."""

from collections.abc import Iterator
from datetime import date

from billing.ratings.periods import ONE_DAY, add_months, month_end

VACANCY, CAMPAIGN = "vacancy", "campaign"
VACANCY_MONTHS = 12


def span_faults(
    kind: str, rule_from: date, rule_to: date | None, first: date, last: date | None
) -> Iterator[tuple[str, str]]:
    """Field and code of everything that is wrong with `first`..`last` (None: open end)."""
    if first < rule_from or (rule_to is not None and first > rule_to):
        yield "valid_from", "outside_rule"
    if last is None:
        if kind in {VACANCY, CAMPAIGN} or rule_to is not None:
            yield "valid_to", "required"
        return
    if last < first:
        yield "valid_to", "before_valid_from"
    elif rule_to is not None and last > rule_to:
        yield "valid_to", "outside_rule"
    elif kind == VACANCY and last > latest_vacancy(first):
        yield "valid_to", "vacancy_too_long"


def latest_vacancy(first: date) -> date:
    """The last day of twelve months: of 29 February the last of the next one."""
    month = add_months(first, VACANCY_MONTHS)
    return month.replace(day=first.day) - ONE_DAY if first.day <= month_end(month).day else month_end(month)

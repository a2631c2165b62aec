"""Over which days a discount may be granted (C4.9).

Within the days of its rule. An empty home is looked at again after twelve months at the latest and a campaign is over
some day, so both have a last day; staff and hardship may go on until further notice. It is one payer's, whoever pays on
its first day, and counts no longer once somebody else does; a campaign is for whoever owns the home."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct

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


class Owned(Struct, frozen=True):
    payer_id: UUID
    valid_from: date
    valid_to: date | None


def lapses_on(payer_id: UUID | None, first: date, last: date | None, owned: Sequence[Owned]) -> date | None:
    """The first of its days on which somebody else pays than `payer_id` (None: the developer)."""
    turns = {one.valid_from for one in owned} | {one.valid_to + ONE_DAY for one in owned if one.valid_to is not None}
    days = [first, *(day for day in sorted(turns) if day > first)]
    return next((day for day in days if (last is None or day <= last) and _payer(owned, day) != payer_id), None)


def _payer(owned: Sequence[Owned], day: date) -> UUID | None:
    theirs = [one for one in owned if one.valid_from <= day and (one.valid_to is None or one.valid_to >= day)]
    return max(theirs, key=lambda one: one.valid_from).payer_id if theirs else None

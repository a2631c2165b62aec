"""The period before another, which a trend is told against."""

from calendar import monthrange
from datetime import date, timedelta

from ticketing.occurrences.codes import Period

_DAY = timedelta(days=1)


def before(period: Period) -> Period:
    """Whole months stand against as many whole months before, anything else against as many days before."""
    last = period.first - _DAY
    if not (period.first.day == 1 and period.last.day == monthrange(period.last.year, period.last.month)[1]):
        return Period(first=last - (period.last - period.first), last=last)
    months = 12 * (period.last.year - period.first.year) + period.last.month - period.first.month + 1
    year, month = divmod(12 * period.first.year + period.first.month - 1 - months, 12)
    return Period(first=date(year, month + 1, 1), last=last)

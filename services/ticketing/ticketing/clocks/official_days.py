"""Days off and make-up working days as the State Council's office has published them, year by year.

The data comes with a package of the lock file, so nothing is fetched; a year whose notice is newer than the release is
not here, and whoever needs it enters its days or waits for the next release.
Source: 国务院办公厅关于部分节假日安排的通知.
"""

from functools import lru_cache

from chinese_calendar.constants import Holiday, holidays, workdays

from ticketing.clocks.calendars import ExceptionalDay

FIRST_YEAR = 2025
"""Clocks of earlier years are of no interest any more"""

_NAMES = {
    Holiday.new_years_day.value: "new_year",
    Holiday.spring_festival.value: "spring_festival",
    Holiday.tomb_sweeping_day.value: "qingming",
    Holiday.labour_day.value: "labour_day",
    Holiday.dragon_boat_festival.value: "dragon_boat",
    Holiday.national_day.value: "national_day",
    Holiday.mid_autumn_festival.value: "mid_autumn",
}
WORDS: tuple[str, ...] = tuple(_NAMES.values())
"""Codes of holidays, which the client translates"""


@lru_cache(maxsize=1)
def published_years() -> tuple[int, ...]:
    return tuple(sorted({day.year for day in holidays if day.year >= FIRST_YEAR}))


def days_of(*years: int) -> tuple[ExceptionalDay, ...]:
    """Every named day of the years, holidays that fall on a weekend among them."""
    off = {day: (False, name) for day, name in holidays.items() if day.year in years}
    made_up = {day: (True, name) for day, name in workdays.items() if day.year in years}
    return tuple(
        ExceptionalDay(day=day, working=working, name=_NAMES.get(name, name))
        for day, (working, name) in sorted((off | made_up).items())
    )

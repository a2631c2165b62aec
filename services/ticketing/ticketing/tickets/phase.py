"""The phase of a unit that routes a ticket (C2.4, C3.2): before handover, in warranty, after warranty.

Unit: calendar days, the last day is the corresponding calendar day (民法典 §§201-202). The general term is two years
from delivery (C2.4, non-quality cases); terms per building part belong to the warranty register.
"""

from datetime import date

WARRANTY_YEARS = 2


def phase_on(day: date, delivered_on: date | None) -> str:
    """`pre_handover` without a delivery date or before it, `in_warranty` up to and including the last day."""
    if delivered_on is None or day < delivered_on:
        return "pre_handover"
    return "in_warranty" if day <= last_warranty_day(delivered_on) else "after_warranty"


def last_warranty_day(delivered_on: date) -> date:
    year = delivered_on.year + WARRANTY_YEARS
    try:
        return delivered_on.replace(year=year)
    except ValueError:  # 29 February in a year without one: the last day of the month
        return delivered_on.replace(year=year, day=28)

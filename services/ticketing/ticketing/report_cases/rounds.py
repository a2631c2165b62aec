"""Which measure and which result of a case count on a day: those of the round it was in (C3.2 rows 16, 17). Pure."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from kit.paging import AnyRow

BEGINS = ("return", "reopen")
"""Entries with which another round begins"""
TOLD = (*BEGINS, "take_measure", "resolve")
"""What the timeline says of rounds; an approved plan is a first measure besides"""


class Round(Struct, frozen=True, kw_only=True):
    measure: str | None
    planned_on: date | None
    result: str | None
    running: bool
    """the case is still in it"""


def round_of(told: Sequence[AnyRow], until: datetime) -> Round:
    """The round that ran at the end of the day, `until`. What was said of it later counts as well, since the report is
    handed in on the next day; what was said of another round does not. `told` is in order."""
    turns = [row.at for row in told if row.verb in BEGINS]
    began = max((at for at in turns if at < until), default=None)
    ended = min((at for at in turns if at >= until), default=None)
    said = [row for row in told if (began is None or row.at >= began) and (ended is None or row.at < ended)]
    taken = [row for row in said if row.verb == "take_measure"]
    # An approved plan is the first measure only where none was taken.
    measures = taken[-1:] or [row for row in said if row.verb == "approve_plan"][:1]
    planned = measures[0].planned_on if measures else None
    return Round(
        measure=measures[0].text if measures else None,
        planned_on=date.fromisoformat(planned) if planned else None,
        result=next((row.text for row in reversed(said) if row.verb == "resolve"), None),
        running=ended is None,
    )

"""The days on which lines were disputed: they count neither for a late fee nor against a grace (C4.6).

The day a dispute is opened and the day it is settled are both days of it, whatever came of it. A line that was disputed
more than once has all these days, each once. Amounts in 分.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct

Span = tuple[date, date | None]
"""The first day and the last; None: it is open"""


class DisputedLine(Struct, frozen=True):
    """One line in one dispute."""

    line_id: UUID
    cents: int
    span: Span


class Disputed(Struct, frozen=True):
    """What of an item has the same days off."""

    cents: int
    spans: tuple[Span, ...]

    def days(self, after: date, until: date) -> int:
        """How many of the days after one day, up to and including another, were disputed."""
        found, covered = 0, after.toordinal()
        for first, last in self.spans:
            begin = max(first.toordinal() - 1, covered)
            end = until.toordinal() if last is None else min(last.toordinal(), until.toordinal())
            if end > begin:
                found, covered = found + end - begin, end
        return found


def disputed_parts(lines: Iterable[DisputedLine]) -> Sequence[Disputed]:
    """The lines of one item, those with the same days together."""
    spans: dict[tuple[UUID, int], set[Span]] = defaultdict(set)
    for line in lines:
        spans[line.line_id, line.cents].add(line.span)
    cents: dict[tuple[Span, ...], int] = defaultdict(int)
    for (_, amount), days in spans.items():
        cents[tuple(sorted(days, key=lambda span: (span[0], span[1] or date.max)))] += amount
    return [Disputed(amount, days) for days, amount in cents.items()]

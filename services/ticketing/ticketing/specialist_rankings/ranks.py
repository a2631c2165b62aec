"""Who comes before whom: the closure rate of valid complaints decides (S0-56), between equals the limits kept."""

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct


class Score(Struct, frozen=True, kw_only=True):
    """Numbers of complaints and of limits; `pending` is never 0."""

    closed: int
    pending: int
    met: int
    missed: int

    @property
    def merit(self) -> tuple[Fraction, Fraction]:
        """Whoever had no limit to keep has kept them all."""
        ended = self.met + self.missed
        return Fraction(self.closed, self.pending), Fraction(self.met, ended) if ended else Fraction(1)


def ranks(scores: Sequence[Score]) -> list[int]:
    """The rank of each, 1 the best. Equals share one, and the next rank is left out."""
    merits = sorted((score.merit for score in scores), reverse=True)
    return [merits.index(score.merit) + 1 for score in scores]

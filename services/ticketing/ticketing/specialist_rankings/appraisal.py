"""The points of a specialist's quarterly appraisal (C3.13, S0-54): shares that count by the company's weights.

The closure rate of valid complaints is the base (S0-56). Further weights are the company's; where it has set none the
points are the closure rate alone. A period is weighed by the weights in force when it ended, however they change later.
"""

from fractions import Fraction

from msgspec import Struct

from ticketing.procedure_rules.rules import ProcedureRules
from ticketing.specialist_rankings.ranks import Score

FULL = 1000
"""tenths of a point, of a hundred"""


class Weights(Struct, frozen=True, kw_only=True):
    """Shares of their sum; `closure` is never 0."""

    closure: int
    limits: int
    repeats: int

    @classmethod
    def of(cls, rules: ProcedureRules) -> "Weights":
        return cls(
            closure=rules.appraisal_closure_weight,
            limits=rules.appraisal_limits_weight,
            repeats=rules.appraisal_repeats_weight,
        )


def points(score: Score, registered: int, repeated: int, weights: Weights) -> int:
    """Tenths of a point, rounded half up. Of the complaints registered in the period those count against it that came
    up again; whoever had no limit to keep and no new complaint has nothing held against them."""
    closure, limits = score.merit
    fresh = 1 - Fraction(repeated, registered) if registered else Fraction(1)
    whole = weights.closure + weights.limits + weights.repeats
    weighed = closure * weights.closure + limits * weights.limits + fresh * weights.repeats
    return int(FULL * weighed / whole + Fraction(1, 2))

"""What the deadline would be: a policy asked about a case that never happened. No ticket is made."""

from datetime import datetime

from msgspec import Struct

from ticketing.clocks.evaluation import Circumstances, evaluate
from ticketing.clocks.explanation import Explanation, explain
from ticketing.clocks.policy import ClockRule, Policy


class TriedClock(Struct, frozen=True, kw_only=True):
    rule: ClockRule
    started_at: datetime
    explanation: Explanation


def try_deadline(policy: Policy, event: str, at: datetime, case: Circumstances) -> list[TriedClock]:
    """The clocks `event` starts, the earliest due first."""
    tried = [
        TriedClock(
            rule=start.rule,
            started_at=start.started_at,
            explanation=explain(start.rule, policy, start.started_at),
        )
        for start in evaluate(policy, event, at, case).starts
    ]
    return sorted(tried, key=lambda clock: (clock.explanation.due_at, clock.rule.code))

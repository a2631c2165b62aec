"""How long experts and leaders have, by the company's clock policy (K11, K12)."""

from datetime import datetime

from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.clocks.spans import span

EXPERT, LEADER = "K11", "K12"


def due_after(code: str, policy: Policy, at: datetime) -> datetime:
    """When a clock of this code that starts at `at` is due; a policy without it falls back to the shipped rule."""
    return span(_rule(code, policy), policy, at)[1]


def _rule(code: str, policy: Policy) -> ClockRule:
    return next(rule for rule in (*policy.rules, *DEFAULT_POLICY.rules) if rule.code == code)

"""When a daily report is due: K09 of the company's policy, counted from the last instant of the day (C3.3)."""

from datetime import date, datetime, timedelta

from msgspec import Struct

from kit import clock
from ticketing.clocks.policy import Policy
from ticketing.clocks.spans import span

CODE = "K09"
STARTS_ON, STOPS_ON = "day_ended", "daily_report_submitted"


class Deadline(Struct, frozen=True, kw_only=True):
    """`rule` is the key of the rule in the policy of `policy_version`."""

    policy_version: int
    rule: str
    warn_at: datetime
    due_at: datetime


def last_instant(day: date) -> datetime:
    return clock.midnight(day + timedelta(days=1)) - timedelta(microseconds=1)


def deadline(policy: Policy, day: date) -> Deadline | None:
    """None where the company keeps no such clock."""
    rule = next((rule for rule in policy.rules if STARTS_ON in rule.starts_on), None)
    if rule is None:
        return None
    warn_at, due_at = span(rule, policy, last_instant(day))
    return Deadline(policy_version=policy.version, rule=rule.key, warn_at=warn_at, due_at=due_at)

"""Clocks on the wire: each explains itself."""

from datetime import datetime, time
from uuid import UUID

from kit.schemas import Read
from ticketing.clocks.models import Clock
from ticketing.clocks.policy import ClockRule, Policy


class RuleRead(Read, frozen=True, kw_only=True):
    """The rule of the policy version the clock was started under. Its wording is the client's, by `text_key`."""

    key: str
    text_key: str
    source: str
    starts_on: tuple[str, ...]
    stops_on: tuple[str, ...]
    limit_minutes: int
    next_day_at: time | None
    calendar: str
    counts_from: str
    duty_opens: time
    duty_closes: time
    warning_share: str
    owner: str
    escalates_to: tuple[str, ...]
    severities: tuple[str, ...]
    phases: tuple[str, ...]

    @classmethod
    def of(cls, rule: ClockRule, policy: Policy) -> "RuleRead":
        return cls(
            key=rule.key,
            text_key=f"clock.rule.{rule.key}",
            source=rule.source,
            starts_on=rule.starts_on,
            stops_on=rule.stops_on,
            limit_minutes=rule.limit_minutes,
            next_day_at=rule.next_day_at,
            calendar=rule.calendar,
            counts_from=rule.counts_from,
            duty_opens=policy.duty.opens,
            duty_closes=policy.duty.closes,
            warning_share=str(policy.warning_share),
            owner=rule.owner,
            escalates_to=rule.escalates_to,
            severities=rule.severities,
            phases=rule.phases,
        )


class ClockRead(Read, frozen=True, kw_only=True):
    id: UUID
    code: str
    result: str
    started_by: str
    started_at: datetime
    warn_at: datetime
    due_at: datetime
    warned_at: datetime | None
    stopped_by: str | None
    stopped_at: datetime | None
    policy_version: int
    owed: bool
    """missed, and what it asks for is still to be done"""

    @classmethod
    def of(cls, clock: Clock) -> "ClockRead":
        return cls(**{name: getattr(clock, name) for name in cls.__struct_fields__})


class ClockExplainedRead(Read, frozen=True, kw_only=True):
    """Which event started the clock, which rule of which policy version applies, and why it is due then:
    `started_at` plus the rule's limit in the rule's calendar."""

    clock: ClockRead
    rule: RuleRead


class PolicyRead(Read, frozen=True, kw_only=True):
    policy_version: int
    rules: list[RuleRead]

    @classmethod
    def of(cls, policy: Policy) -> "PolicyRead":
        return cls(policy_version=policy.version, rules=[RuleRead.of(rule, policy) for rule in policy.rules])

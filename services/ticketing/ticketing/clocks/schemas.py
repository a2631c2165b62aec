"""Clocks on the wire: each explains itself."""

from datetime import date, datetime, time
from typing import Literal
from uuid import UUID

import msgspec

from kit.paging import AnyRow
from kit.schemas import Read
from ticketing.clocks.explanation import Explanation, explain
from ticketing.clocks.models import Clock
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.spans import span
from ticketing.tickets.withholding import OfRequester


class RuleRead(Read, frozen=True, kw_only=True):
    """A rule of a policy. Its wording is the client's, by `text_key`."""

    key: str
    text_key: str
    code: str
    variant: str
    source: str
    starts_on: tuple[str, ...]
    stops_on: tuple[str, ...]
    restarts_on: tuple[str, ...]
    cancels_on: tuple[str, ...]
    limit_minutes: int
    next_day_at: time | None
    calendar: str
    counts_from: str
    owner: str
    escalates_to: tuple[str, ...]
    kinds: tuple[str, ...]
    severities: tuple[str, ...]
    phases: tuple[str, ...]
    yields_to: tuple[str, ...]
    supersedes: tuple[str, ...]
    while_applicable: bool
    pausable: bool
    reply: bool

    @classmethod
    def of(cls, rule: ClockRule) -> "RuleRead":
        own = {name: getattr(rule, name) for name in cls.__struct_fields__ if name != "text_key"}
        return cls(text_key=f"clock.rule.{rule.key}", **own)


class SegmentRead(Read, frozen=True, kw_only=True):
    """Time that counted towards the limit."""

    begin: datetime
    end: datetime


class NotableDayRead(Read, frozen=True, kw_only=True):
    day: date
    reason: Literal["weekend", "holiday", "made_up"]
    name: str


class PauseRead(Read, frozen=True, kw_only=True):
    since: datetime
    until: datetime | None


class ExplanationRead(Read, frozen=True, kw_only=True):
    """Why it is due exactly then: the segments sum up to the limit, and the last one ends when it is due."""

    warn_at: datetime
    due_at: datetime
    segments: list[SegmentRead]
    days: list[NotableDayRead]
    pauses: list[PauseRead]
    years_assumed: tuple[int, ...]

    @classmethod
    def of(cls, explanation: Explanation) -> "ExplanationRead":
        return msgspec.convert(explanation, cls, from_attributes=True)


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
    settled_by: str | None
    settled_at: datetime | None
    """when what a missed clock asked for was done after all, or fell away"""
    owner_id: UUID | None
    owed: bool
    """missed, and what it asks for is still to be done"""

    @classmethod
    def of(cls, clock: Clock) -> "ClockRead":
        return cls(**{name: getattr(clock, name) for name in cls.__struct_fields__})


class HearerRead(Read, frozen=True, kw_only=True):
    """Somebody who was told, and why it was they: `why` says how they came to hear it, `role` in which capacity,
    `instead_of` which role nobody held in the community, `post` where they were on duty."""

    staff_id: UUID
    name: str | None
    why: str
    role: str | None
    instead_of: str | None
    post: str | None


class AlarmRead(Read, frozen=True, kw_only=True):
    at: datetime
    missed: bool
    """else it was the warning"""
    hearers: list[HearerRead]


class ClockExplainedRead(Read, frozen=True, kw_only=True):
    """Which event started the clock, which rule of which policy version applies, why it is due then, and who heard."""

    clock: ClockRead
    rule: RuleRead
    warning_share: str
    hours: tuple[time, time] | None
    """what the rule's calendar opens and closes at; None counts every hour"""
    first_due_at: datetime
    """before any pause"""
    explanation: ExplanationRead
    alarms: list[AlarmRead]
    """who heard of it, oldest first"""

    @classmethod
    def of(cls, clock: Clock, policy: Policy, alarms: list[AlarmRead]) -> "ClockExplainedRead":
        rule = policy.rule(clock.rule)
        hours = policy.hours(rule)
        return cls(
            clock=ClockRead.of(clock),
            rule=RuleRead.of(rule),
            warning_share=str(policy.warning_share),
            hours=(hours.opens, hours.closes) if hours else None,
            first_due_at=span(rule, policy, clock.started_at, agreed=clock.due_at)[1],
            explanation=ExplanationRead.of(explain(rule, policy, clock.started_at, clock.stood_still, clock.due_at)),
            alarms=alarms,
        )


class WatchedClockRead(OfRequester, frozen=True, kw_only=True):
    """A clock with the ticket it belongs to, or with the daily report (`place` is its community then)."""

    id: UUID
    code: str
    rule: str
    result: str
    warn_at: datetime
    due_at: datetime
    policy_version: int
    stopped_at: datetime | None
    settled_at: datetime | None
    ticket_id: UUID | None
    ticket_no: str | None
    report_id: UUID | None
    report_day: date | None
    kind: str | None
    title: str | None
    severity: str | None
    state: str
    community_id: UUID
    unit_code: str | None
    place: str | None
    handler_name: str | None


class WorstClockRead(Read, frozen=True, kw_only=True):
    """The clock of a code that took longest, its pauses not counted; `owed`: what it asks for is not done even now.

    `ticket_id` and `ticket_no`, of a daily report `report_id` and `report_day`: empty when the reader may not open
    it."""

    seconds: int
    owed: bool
    ticket_id: UUID | None
    ticket_no: str | None
    report_id: UUID | None
    report_day: date | None

    @classmethod
    def of(cls, row: AnyRow, *, named: bool) -> "WorstClockRead":
        about = dict.fromkeys(("ticket_id", "ticket_no", "report_id", "report_day"))
        if named:
            about |= {name: getattr(row, name, None) for name in about}
        return cls(seconds=round(row.taken.total_seconds()), owed=row.owed, **about)


class PunctualityRead(Read, frozen=True, kw_only=True):
    """Clocks of one code that ended in the period. `average_seconds`: from the start until what was asked for was done,
    in time or late, without pauses but with the nights; None while none of them is done."""

    clock: str
    met: int
    missed: int
    average_seconds: int | None
    worst: WorstClockRead


class ClockCountsRead(Read, frozen=True, kw_only=True):
    at_risk: int
    overdue: int
    paused: int


class ClockPageRead(Read, frozen=True, kw_only=True):
    items: list[WatchedClockRead]
    next_cursor: str | None
    counts: ClockCountsRead

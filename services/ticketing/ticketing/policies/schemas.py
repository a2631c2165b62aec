"""Clock policies on the wire: drafts as they are saved, versions as they are read."""

from datetime import date, datetime, time
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import Meta, field

from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields
from kit.schemas import Body, Line, Read
from ticketing.clocks.calendars import BusinessCalendar
from ticketing.clocks.happenings import Happening
from ticketing.clocks.policy import Calendar, Owner, Policy
from ticketing.clocks.schemas import ExplanationRead, RuleRead
from ticketing.policies.differences import Difference, Subject
from ticketing.policies.models import ClockPolicyDraft
from ticketing.policies.trials import TriedClock
from ticketing.tickets.codes import Kind, Phase, Severity

Code = Annotated[str, Meta(min_length=1, max_length=40)]
Codes = Annotated[list[Code], Meta(max_length=40)]
TimeOfDay = Annotated[time, Meta(tz=False)]
"""On the clock of the company: one that names a zone of its own is another time, and is not compared with these"""


class RuleDraft(Body, frozen=True, kw_only=True):
    code: Code
    variant: Annotated[str, Meta(max_length=40, pattern=r"^[a-z0-9_]*$(?!\n)")] = ""
    starts_on: Codes
    stops_on: Codes
    restarts_on: Codes = field(default_factory=list)
    cancels_on: Codes = field(default_factory=list)
    owner: Owner
    escalates_to: Codes
    source: Annotated[str, Meta(max_length=200)] = ""
    limit_minutes: Annotated[int, Meta(ge=-1_000_000, le=1_000_000)] = 0
    next_day_at: TimeOfDay | None = None
    calendar: Calendar = "natural"
    counts_from: Literal["event", "accepted"] = "event"
    kinds: Codes = field(default_factory=list)
    severities: Codes = field(default_factory=list)
    phases: Codes = field(default_factory=list)
    yields_to: Codes = field(default_factory=list)
    supersedes: Codes = field(default_factory=list)
    while_applicable: bool = False
    pausable: bool = False
    reply: bool = False


class HoursDraft(Body, frozen=True, kw_only=True):
    opens: TimeOfDay
    closes: TimeOfDay


class DayDraft(Body, frozen=True, kw_only=True):
    day: date
    working: bool
    name: Annotated[str, Meta(max_length=40)] = ""


class CalendarDraft(Body, frozen=True, kw_only=True):
    opens: TimeOfDay
    closes: TimeOfDay
    weekdays: Annotated[list[Annotated[int, Meta(ge=1, le=7)]], Meta(max_length=7)]
    days: Annotated[list[DayDraft], Meta(max_length=1000)]
    years: Annotated[list[Annotated[int, Meta(ge=1950, le=2199)]], Meta(max_length=100)]


class SaveClockPolicyDraft(Body, frozen=True, kw_only=True):
    """The whole policy as it is to be; shares are decimals as text."""

    rules: Annotated[list[RuleDraft], Meta(max_length=80)]
    warning_share: Annotated[str, Meta(max_length=9, pattern=r"^-?\d{1,3}(\.\d{1,4})?$(?!\n)")]
    duty: HoursDraft
    business: CalendarDraft

    def policy(self) -> Policy:
        """Raises InvalidFields for hours and days that no calendar can have."""
        content: dict[str, Any] = msgspec.to_builtins(self)
        business = content["business"]
        business["days"] = sorted(business["days"], key=lambda day: day["day"])
        business["weekdays"], business["years"] = (sorted(set(business[name])) for name in ("weekdays", "years"))
        found = [
            FieldError(f"{name}.closes", "before_opening")
            for name in ("duty", "business")
            if not content[name]["opens"] < content[name]["closes"]
        ]
        if not business["weekdays"]:
            found.append(FieldError("business.weekdays", "required"))
        days = [day["day"] for day in business["days"]]
        found += [
            FieldError("business.days", "duplicate", day) for day, following in pairwise(days) if day == following
        ]
        if not 0 < Decimal(self.warning_share) < 1:
            found.append(FieldError("warning_share", "out_of_range"))
        keys = [(rule.code, rule.variant) for rule in self.rules]
        found += [
            FieldError(f"rules[{place}].variant", "duplicate") for place, key in enumerate(keys) if key in keys[:place]
        ]
        if found:
            raise InvalidFields(found)
        return msgspec.convert(content, Policy, strict=False)


class PublishClockPolicy(Body, frozen=True, kw_only=True):
    note: Line
    """why, for the history"""


class TryDeadline(Body, frozen=True, kw_only=True):
    kind: Kind
    severity: Severity
    phase: Phase
    event: Happening
    at: datetime
    accepted_at: datetime | None = None


class DayRead(Read, frozen=True, kw_only=True):
    day: date
    working: bool
    name: str


class HoursRead(Read, frozen=True, kw_only=True):
    opens: time
    closes: time


class CalendarRead(Read, frozen=True, kw_only=True):
    opens: time
    closes: time
    weekdays: tuple[int, ...]
    days: tuple[DayRead, ...]
    years: tuple[int, ...]

    @classmethod
    def of(cls, calendar: BusinessCalendar) -> "CalendarRead":
        return msgspec.convert(calendar, cls, from_attributes=True)


class PolicyRead(Read, frozen=True, kw_only=True):
    """A policy as its rules stand; wordings are the client's, by `text_key`."""

    policy_version: int
    rules: list[RuleRead]
    warning_share: str
    duty: HoursRead
    business: CalendarRead

    @classmethod
    def of(cls, policy: Policy) -> "PolicyRead":
        return cls(
            policy_version=policy.version,
            rules=[RuleRead.of(rule) for rule in policy.rules],
            warning_share=str(policy.warning_share),
            duty=HoursRead(opens=policy.duty.opens, closes=policy.duty.closes),
            business=CalendarRead.of(policy.business),
        )


class WarningsRead(Read, frozen=True, kw_only=True):
    """What may be published and deserves a second look."""

    missing_years: list[int]
    """this year or the next: their holidays are not entered, so business days there are only assumed"""
    business_in_use: bool
    """some rule counts business days"""
    roles_without_holder: list[str]
    longer_than_procedure: list[str]
    """keys of rules whose limit is longer than the procedure's own"""


class DifferenceRead(Read, frozen=True, kw_only=True):
    subject: Subject
    key: str
    change: str
    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @classmethod
    def of(cls, difference: Difference) -> "DifferenceRead":
        return cls(**{name: getattr(difference, name) for name in cls.__struct_fields__})


class PolicyInForceRead(Read, frozen=True, kw_only=True):
    policy: PolicyRead
    warnings: WarningsRead
    published_at: datetime
    published_by_name: str | None
    """None: shipped with a release"""
    note: str | None
    draft_open: bool
    """somebody works on the next version"""


class PolicyVersionRead(Read, frozen=True, kw_only=True):
    policy_version: int
    published_at: datetime
    published_by: UUID | None
    published_by_name: str | None
    note: str | None
    changes: int

    @classmethod
    def of(cls, row: AnyRow) -> "PolicyVersionRead":
        own = {name: getattr(row, name) for name in cls.__struct_fields__ if name != "policy_version"}
        return cls(policy_version=row.version, **own)


class DraftRead(Read, frozen=True, kw_only=True):
    version: int
    based_on: int
    state: str
    changed_by: UUID
    changed_by_name: str | None
    changed_at: datetime
    policy: PolicyRead
    differences: list[DifferenceRead]
    """against the policy in force"""
    warnings: WarningsRead

    @classmethod
    def of(
        cls, draft: ClockPolicyDraft, name: str | None, found: list[Difference], warnings: WarningsRead
    ) -> "DraftRead":
        return cls(
            version=draft.version,
            based_on=draft.based_on,
            state=draft.state,
            changed_by=draft.changed_by,
            changed_by_name=name,
            changed_at=draft.changed_at,
            policy=PolicyRead.of(draft.policy),
            differences=[DifferenceRead.of(difference) for difference in found],
            warnings=warnings,
        )


class TriedClockRead(Read, frozen=True, kw_only=True):
    rule: RuleRead
    started_at: datetime
    explanation: ExplanationRead

    @classmethod
    def of(cls, tried: TriedClock) -> "TriedClockRead":
        return cls(
            rule=RuleRead.of(tried.rule),
            started_at=tried.started_at,
            explanation=ExplanationRead.of(tried.explanation),
        )


class TrialRead(Read, frozen=True, kw_only=True):
    """What the policy in force and, if one is open, the draft would do; the earliest due first."""

    policy_version: int
    in_force: list[TriedClockRead]
    draft: list[TriedClockRead] | None


class VocabularyRead(Read, frozen=True, kw_only=True):
    """What rules can be made of."""

    codes: tuple[str, ...]
    procedure_codes: tuple[str, ...]
    """always there, never pausable"""
    events: tuple[str, ...]
    owners: tuple[str, ...]
    hearers: tuple[str, ...]
    kinds: tuple[str, ...]
    severities: tuple[str, ...]
    phases: tuple[str, ...]
    official_years: tuple[int, ...]
    local_rules: list[RuleRead]
    """statutory rules of some places, ready to be added"""

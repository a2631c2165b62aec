"""The clock policy: which clocks exist, what starts and stops them, how long they run, who hears of a miss.

A policy is data of a tenant and is versioned; a clock keeps the version it was started under, so an old clock
still explains itself after the policy has changed. Source of every limit: clock table C3.3.
"""

from datetime import time
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from ticketing.clocks.calendars import BusinessCalendar, DutyHours, Hours
from ticketing.tickets.codes import AGREED

CODES: tuple[str, ...] = tuple(f"K{number:02}" for number in range(1, 19))
"""Every clock this release has a rule or a place for"""
_FIRST = CODES[:16]
"""Those there were when policies did not yet say what they know"""

Calendar = Literal["natural", "duty", "business", "agreed"]
"""`agreed`: due at the time the ticket itself names (a task); no limit is counted"""
Owner = Literal["first_receiver", "handler", "service_centre", "expert", "property_department", "relations_manager"]


class ClockRule(Struct, frozen=True, kw_only=True):
    """One row of the clock table. Empty `severities` or `phases` mean: all of them. Empty `kinds` mean: all but those
    that go by an agreed time, which have to be named."""

    code: str
    variant: str = ""
    """Tells two rules of one code apart"""
    starts_on: tuple[str, ...]
    stops_on: tuple[str, ...]
    restarts_on: tuple[str, ...] = ()
    """Start it again though an earlier clock of the code has ended (C3.2 rows 17 and 22)"""
    cancels_on: tuple[str, ...] = ()
    """Make it pointless before it was met"""
    owner: Owner
    escalates_to: tuple[str, ...]
    source: str
    limit_minutes: int = 0
    """Length of the span; 0 with `next_day_at` set or an agreed time"""
    next_day_at: time | None = None
    """Due at this local time on the day after the start (K09)"""
    calendar: Calendar = "natural"
    counts_from: Literal["event", "accepted"] = "event"
    """`accepted`: the span counts from acceptance, even when a later event made the clock apply"""
    kinds: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    """Not started beside one of these: the stricter stage rule wins (decision X01)"""
    supersedes: tuple[str, ...] = ()
    """Starting cancels these when they run, and one of them already met means there is nothing left to start"""
    while_applicable: bool = False
    """Cancelled when a reclassification makes the rule inapplicable, or an invalid ruling the whole case"""
    pausable: bool = False
    """Stands still while the ticket is suspended (C3.2 row 18: none of K01–K12)"""
    reply: bool = False
    """The limit within which the requester hears an answer: bounds the promise given at intake"""

    @property
    def key(self) -> str:
        """Names the rule within its policy."""
        return f"{self.code}.{self.variant}" if self.variant else self.code

    def applies(self, kind: str, severity: str, phase: str) -> bool:
        return (
            (kind in self.kinds if self.kinds else kind not in AGREED)
            and (not self.severities or severity in self.severities)
            and (not self.phases or phase in self.phases)
        )


class Policy(Struct, frozen=True, kw_only=True):
    rules: tuple[ClockRule, ...]
    version: int = 1
    warning_share: Decimal = Decimal("0.75")
    duty: DutyHours = DutyHours()
    business: BusinessCalendar = BusinessCalendar()
    knows: tuple[str, ...] = _FIRST
    """The codes there were when it was published: of these, one it has no rule for was left out on purpose"""

    def hours(self, rule: ClockRule) -> Hours | None:
        """What the limit of a rule counts in; None: every hour."""
        return {"natural": None, "agreed": None, "duty": self.duty, "business": self.business}[rule.calendar]

    def rule(self, key: str) -> ClockRule:
        return next(rule for rule in self.rules if rule.key == key)

    def __post_init__(self) -> None:
        if not 0 < self.warning_share < 1:
            raise ValueError("the warning must lie inside the span")
        if len({rule.key for rule in self.rules}) != len(self.rules):
            raise ValueError("a rule appears twice")

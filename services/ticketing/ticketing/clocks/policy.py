"""The clock policy: which clocks exist, what starts and stops them, how long they run, who hears of a miss.

A policy is data of a tenant and is versioned; a clock keeps the version it was started under, so an old clock
still explains itself after the policy has changed. Source of every limit: clock table C3.3.
"""

from datetime import time
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from ticketing.clocks.duty_hours import DutyHours
from ticketing.tickets.codes import MAJOR

Calendar = Literal["natural", "duty"]
Owner = Literal["first_receiver", "handler", "service_centre", "expert", "property_department", "relations_manager"]


class ClockRule(Struct, frozen=True, kw_only=True):
    """One row of the clock table. Empty `kinds`, `severities` or `phases` mean: all of them."""

    code: str
    variant: str = ""
    """Tells two rules of one code apart"""
    starts_on: tuple[str, ...]
    stops_on: tuple[str, ...]
    owner: Owner
    escalates_to: tuple[str, ...]
    source: str
    limit_minutes: int = 0
    """Length of the span; 0 with `next_day_at` set"""
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
    """Cancelled when a reclassification makes the rule inapplicable"""
    reply: bool = False
    """The limit within which the requester hears an answer: bounds the promise given at intake"""

    @property
    def key(self) -> str:
        """Names the rule within its policy."""
        return f"{self.code}.{self.variant}" if self.variant else self.code

    def applies(self, kind: str, severity: str, phase: str) -> bool:
        return (
            (not self.kinds or kind in self.kinds)
            and (not self.severities or severity in self.severities)
            and (not self.phases or phase in self.phases)
        )


class Policy(Struct, frozen=True, kw_only=True):
    rules: tuple[ClockRule, ...]
    version: int = 1
    warning_share: Decimal = Decimal("0.75")
    duty: DutyHours = DutyHours()

    def rule(self, key: str) -> ClockRule:
        return next(rule for rule in self.rules if rule.key == key)

    def __post_init__(self) -> None:
        if not 0 < self.warning_share < 1:
            raise ValueError("the warning must lie inside the span")
        if len({rule.key for rule in self.rules}) != len(self.rules):
            raise ValueError("a rule appears twice")


SUPERVISOR = ("cs_supervisor",)
MANAGER = ("cs_manager",)
CENTRE_AND_MANAGER = ("csc_staff", "cs_manager")
PROCEDURE = ("complaint", "inquiry")

DEFAULT_POLICY = Policy(
    rules=(
        ClockRule(
            code="K01",
            starts_on=("registered",),
            stops_on=("accepted",),
            limit_minutes=15,
            calendar="duty",
            owner="first_receiver",
            escalates_to=SUPERVISOR,
            source="C3.1-4 (A)",
        ),
        ClockRule(
            code="K02",
            starts_on=("doubt_noted",),
            stops_on=("validity_requested",),
            counts_from="accepted",
            limit_minutes=4 * 60,
            owner="handler",
            escalates_to=CENTRE_AND_MANAGER,
            kinds=PROCEDURE,
            source="S0 §4.1.1.1",
        ),
        ClockRule(
            code="K03",
            starts_on=("validity_requested",),
            stops_on=("ruled",),
            limit_minutes=4 * 60,
            owner="service_centre",
            escalates_to=("leader_in_charge",),
            kinds=PROCEDURE,
            source="S0 §4.1.1.2",
        ),
        ClockRule(
            code="K04",
            starts_on=("transferred_to_centre",),
            stops_on=("centre_replied",),
            limit_minutes=24 * 60,
            owner="service_centre",
            escalates_to=("leader_in_charge",),
            kinds=PROCEDURE,
            source="S0 §4.1.2",
        ),
        ClockRule(
            code="K05",
            starts_on=("accepted", "reclassified"),
            stops_on=("major_reported",),
            limit_minutes=2 * 60,
            owner="handler",
            escalates_to=CENTRE_AND_MANAGER,
            kinds=PROCEDURE,
            severities=MAJOR,
            phases=("in_warranty",),
            supersedes=("K06",),
            while_applicable=True,
            source="S0 §5.2.2.4",
        ),
        ClockRule(
            code="K06",
            starts_on=("accepted", "reclassified"),
            stops_on=("major_reported",),
            limit_minutes=4 * 60,
            owner="handler",
            escalates_to=CENTRE_AND_MANAGER,
            kinds=PROCEDURE,
            severities=MAJOR,
            yields_to=("K05",),
            while_applicable=True,
            source="S0 §4.3.2",
        ),
        ClockRule(
            code="K07",
            starts_on=("passed_to_project",),
            stops_on=("findings_reported",),
            limit_minutes=24 * 60,
            owner="handler",
            escalates_to=("csc_staff",),
            kinds=PROCEDURE,
            phases=("pre_handover",),
            source="S0 §5.2.1.2",
        ),
        ClockRule(
            code="K08",
            starts_on=("accepted",),
            stops_on=("first_measure", "replied"),
            limit_minutes=24 * 60,
            owner="handler",
            escalates_to=MANAGER,
            kinds=PROCEDURE,
            source="S0 §5.2.2.3",
        ),
        ClockRule(
            code="K09",
            starts_on=("day_ended",),
            stops_on=("daily_report_submitted",),
            next_day_at=time(12),
            owner="property_department",
            escalates_to=("csc_staff",),
            source="S0 §5.2.2.3",
        ),
        ClockRule(
            code="K10",
            starts_on=("passed_to_specialist",),
            stops_on=("plan_submitted",),
            limit_minutes=4 * 60,
            owner="handler",
            escalates_to=("csc_staff",),
            kinds=PROCEDURE,
            source="S0 §5.2.2.5",
        ),
        ClockRule(
            code="K11",
            starts_on=("consultation_opened",),
            stops_on=("expert_replied",),
            limit_minutes=24 * 60,
            owner="expert",
            escalates_to=("leader_in_charge",),
            source="S0 §5.2.2.7",
        ),
        ClockRule(
            code="K12",
            starts_on=("leader_informed",),
            stops_on=("expert_replied",),
            limit_minutes=48 * 60,
            owner="expert",
            escalates_to=("top_management",),
            source="S0 §5.2.2.8",
        ),
        ClockRule(
            code="K13",
            starts_on=("accepted",),
            stops_on=("public_reply", "replied"),
            limit_minutes=2 * 60,
            owner="handler",
            escalates_to=SUPERVISOR,
            severities=("general",),
            reply=True,
            source="S2-36",
        ),
        ClockRule(
            code="K13",
            variant="help",
            starts_on=("accepted",),
            stops_on=("public_reply", "replied"),
            limit_minutes=2 * 60,
            owner="handler",
            escalates_to=SUPERVISOR,
            kinds=("help_request",),
            severities=("complex", *MAJOR),
            reply=True,
            source="C3.16",
        ),
        ClockRule(
            code="K14",
            starts_on=("accepted", "reclassified"),
            stops_on=("public_reply", "replied"),
            counts_from="accepted",
            limit_minutes=24 * 60,
            owner="handler",
            escalates_to=SUPERVISOR,
            kinds=("complaint", "repair", "inquiry", "suggestion"),
            severities=("complex", *MAJOR),
            supersedes=("K13",),
            reply=True,
            source="S2-37",
        ),
        ClockRule(
            code="K16",
            variant="repair",
            starts_on=("visit_due",),
            stops_on=("visited",),
            limit_minutes=24 * 60,
            owner="relations_manager",
            escalates_to=SUPERVISOR,
            kinds=("repair",),
            source="C3.3 K16 (A)",
        ),
        ClockRule(
            code="K16",
            variant="complaint",
            starts_on=("visit_due",),
            stops_on=("visited",),
            limit_minutes=72 * 60,
            owner="relations_manager",
            escalates_to=SUPERVISOR,
            kinds=("complaint",),
            source="C3.3 K16 (A)",
        ),
    )
)
"""The shipped policy. K15 (local statutory reply) exists only where a jurisdiction sets it."""

"""Closed code lists of the ticket core (C3.1, C3.2). Codes travel on the wire; the client translates them."""

from typing import Literal, get_args

Kind = Literal["complaint", "repair", "inquiry", "suggestion", "help_request", "application", "appointment", "task"]
ReportedKind = Literal["complaint", "repair", "inquiry", "suggestion", "help_request"]
"""What anybody may report by themselves"""
RequestedKind = Literal["complaint", "repair", "inquiry", "suggestion", "help_request", "application"]
"""What is registered with nothing but the matter; appointments bring a slot, tasks somebody to do them"""
Channel = Literal[
    "visit",
    "letter",
    "phone",
    "hotline",
    "email",
    "web_form",
    "owner_app",
    "forum",
    "complaint_mailbox",
    "front_desk_slip",
    "government_hotline",
    "inspection",
    "internal",
]
State = Literal[
    "registered",
    "accepted",
    "validity_pending",
    "assigned",
    "investigating",
    "planning",
    "plan_review",
    "processing",
    "resolved",
    "feedback_given",
    "invalid_replied",
    "suspended",
    "closed",
    "withdrawn",
    "merged",
    "in_approval",
    "granted",
    "declined",
    "requested",
    "confirmed",
    "in_service",
    "done",
    "evaluated",
    "cancelled",
    "no_show",
    "in_progress",
]
Severity = Literal["general", "complex", "major", "urgent"]
Phase = Literal["pre_handover", "in_warranty", "after_warranty"]
Nature = Literal["quality", "service_attitude", "timeliness", "charge", "safety", "rule_dispute", "compensation_claim"]
CauseKind = Literal[
    "design",
    "construction",
    "material",
    "ageing",
    "maintenance",
    "supervision",
    "conduct",
    "slow_response",
    "poor_notice",
    "fee_error",
    "misuse",
    "third_party",
    "other",
]
"""What a cause comes down to, beside its words: the causes of a quarter are counted by it (C3.5)"""
Validity = Literal["valid", "partly_valid", "invalid"]
ReplyChannel = Literal["phone", "visit", "letter", "email", "web_form", "owner_app", "message"]

KINDS: tuple[str, ...] = get_args(Kind)
HANDLED: tuple[str, ...] = get_args(ReportedKind)
"""Kinds that are handled and replied to; the others have a way of their own (C3.16)"""
AGREED: tuple[str, ...] = ("appointment", "task")
"""Kinds that go by a time somebody agreed on: no clock is meant for them that does not name them"""
CHANNELS: tuple[str, ...] = get_args(Channel)
STATES: tuple[str, ...] = get_args(State)
SEVERITIES: tuple[str, ...] = get_args(Severity)
PHASES: tuple[str, ...] = get_args(Phase)
NATURES: tuple[str, ...] = get_args(Nature)
VALIDITIES: tuple[str, ...] = get_args(Validity)
CODED: dict[str, tuple[str, ...]] = {
    "kind": KINDS,
    "channel": CHANNELS,
    "severity": SEVERITIES,
    "phase": PHASES,
    "state": STATES,
    "validity": VALIDITIES,
    "cause_kind": get_args(CauseKind),
}
"""Columns of a ticket that take nothing but codes"""

MAJOR: tuple[str, ...] = ("major", "urgent")
"""Severities that are reported upwards"""

PROCEDURE: tuple[str, ...] = ("complaint", "inquiry")
"""Kinds the complaint procedure and its clocks are made for (S0: complaints and inquiries)"""

SUPERVISE = "ticketing.ticket.supervise"
"""The permission of who sees that others do theirs"""

ONLINE: tuple[str, ...] = ("web_form", "forum", "complaint_mailbox", "email")
"""Channels whose reply is published by the service centre only (C3.1, S0-50)"""

ENDED: tuple[str, ...] = ("closed", "withdrawn", "merged", "evaluated", "cancelled", "no_show")
OPEN: tuple[str, ...] = tuple(state for state in STATES if state not in ENDED)

LOCATED: tuple[str, ...] = ("complaint", "repair")
"""Kinds that are about a place: somebody has to go there, or find out who was meant"""

NUMBER_PREFIX: dict[str, str] = {
    "complaint": "TS",
    "repair": "BX",
    "inquiry": "ZX",
    "suggestion": "JY",
    "help_request": "QZ",
    "application": "SQ",
    "appointment": "YY",
    "task": "RW",
}
"""Document number prefixes (C0.3)"""

FIRST_STATE: dict[str, str] = {"appointment": "requested", "task": "assigned"}
"""Where a ticket of the kind begins; every other is registered"""

BUILDING_QUALITY = "engineering_quality"
"""First-level class of complaints about the quality of the building"""
_COMPLAINT_CLASSES = (
    "property_service",
    BUILDING_QUALITY,
    "design_planning",
    "fit_out_quality",
    "procurement_material",
    "sales",
    "contract",
    "payment_fee",
    "neighbour",
    "community_facility",
    "other",
)
CLASSES: dict[str, tuple[str, ...]] = {
    "complaint": _COMPLAINT_CLASSES,
    "repair": (
        "public",
        "fit_out",
        "mep_fitout",
        "waterproof",
        "foundation_structure",
        "heating_cooling",
        "other",
    ),
    "inquiry": ("renovation", "parking", "payment_fee", "handover", "life", "other"),
    "suggestion": ("property_service", "greening", "cleaning", "security", "community_facility", "other"),
    "help_request": ("life", "safety", "medical", "other"),
    "application": ("renovation", "parking", "access_card", "venue", "pet", "other"),
    "appointment": ("home_service", "cleaning", "appliance", "meter", "handover", "other"),
    "task": ("errand", "inspection", "document", "event", "other"),
}
"""First-level classes by content; complaints follow the taxonomy of C3.2. The second level is the tenant's own."""

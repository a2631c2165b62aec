"""Closed code lists of the ticket core (C3.1, C3.2). Codes travel on the wire; the client translates them."""

from typing import Literal, get_args

Kind = Literal["complaint", "repair", "inquiry", "suggestion", "help_request"]
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
]
Severity = Literal["general", "complex", "major", "urgent"]
Phase = Literal["pre_handover", "in_warranty", "after_warranty"]
Nature = Literal["quality", "service_attitude", "timeliness", "charge", "safety", "rule_dispute", "compensation_claim"]
Validity = Literal["valid", "partly_valid", "invalid"]
ReplyChannel = Literal["phone", "visit", "letter", "email", "web_form", "owner_app", "message"]

KINDS: tuple[str, ...] = get_args(Kind)
CHANNELS: tuple[str, ...] = get_args(Channel)
STATES: tuple[str, ...] = get_args(State)
SEVERITIES: tuple[str, ...] = get_args(Severity)
PHASES: tuple[str, ...] = get_args(Phase)
NATURES: tuple[str, ...] = get_args(Nature)

VALIDITIES: tuple[str, ...] = get_args(Validity)

MAJOR: tuple[str, ...] = ("major", "urgent")
"""Severities that are reported upwards"""

PROCEDURE: tuple[str, ...] = ("complaint", "inquiry")
"""Kinds the complaint procedure and its clocks are made for (S0: complaints and inquiries)"""

ONLINE: tuple[str, ...] = ("web_form", "forum", "complaint_mailbox", "email")
"""Channels whose reply is published by the service centre only (C3.1, S0-50)"""

ENDED: tuple[str, ...] = ("closed", "withdrawn", "merged")
OPEN: tuple[str, ...] = tuple(state for state in STATES if state not in ENDED)

LOCATED: tuple[str, ...] = ("complaint", "repair")
"""Kinds that are about a place: somebody has to go there, or find out who was meant"""

NUMBER_PREFIX: dict[str, str] = {
    "complaint": "TS",
    "repair": "BX",
    "inquiry": "ZX",
    "suggestion": "JY",
    "help_request": "QZ",
}
"""Document number prefixes (C0.3)"""

_COMPLAINT_CLASSES = (
    "property_service",
    "engineering_quality",
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
}
"""First-level classes by content; complaints follow the taxonomy of C3.2. The second level is the tenant's own."""

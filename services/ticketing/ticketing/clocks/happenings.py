"""The events clocks listen to: the one vocabulary of live tickets, policies, the deadline tester and the replay.

Every step of a ticket that can matter to a clock is told to `ClockService.react` under one of these names and is kept
as a row of `clock_event`, so a draft policy is replayed over exactly what the live clocks have heard (C3.2 column
"clock", C3.4, C3.8, C3.5).
"""

from typing import Literal, get_args

Happening = Literal[
    "registered",
    "accepted",
    "reclassified",
    "doubt_noted",
    "validity_requested",
    "ruled",
    "ruled_invalid",
    "transferred_to_centre",
    "centre_replied",
    "major_reported",
    "passed_to_project",
    "findings_reported",
    "passed_to_specialist",
    "plan_submitted",
    "consultation_opened",
    "expert_replied",
    "consultation_cancelled",
    "leader_informed",
    "first_measure",
    "public_reply",
    "replied",
    "suspended",
    "resumed",
    "reopened",
    "confirmed",
    "done",
    "converted",
    "visit_due",
    "visited",
    "visit_cancelled",
    "day_ended",
    "daily_report_submitted",
    "closed",
    "withdrawn",
    "merged",
]
HAPPENINGS: tuple[str, ...] = get_args(Happening)

ENDINGS = ("closed", "withdrawn", "merged")
"""Nothing is left to wait for: running clocks are cancelled, what was missed is owed no more"""

REOPENED: Happening = "reopened"
"""What was closed or answered is worked on again: reopened, or sent back by a customer who is not satisfied (C3.2 rows
16 and 17). Both begin the second round with a limit of its own, so somebody answers for it."""

AFTER_THE_WORK = "visit_due"
"""A clock that starts on this asks for something that follows the work (K16): closing the ticket leaves it running"""

CALLED_OFF = ("consultation_cancelled", "visit_cancelled")
"""The part of a ticket a clock is about will not happen any more: the clock is cancelled, whatever its rule says. Rules
that were published before there were these words do not say it."""

SUSPENDED, RESUMED = "suspended", "resumed"
CONVERTED = "converted"
RULED_INVALID = "ruled_invalid"
RECLASSIFIED = "reclassified"
TRANSFERRED: Happening = "transferred_to_centre"

CONCERN_ALL = (*ENDINGS, SUSPENDED, RESUMED, CONVERTED)
"""These concern the ticket and all its clocks; every other event only the clocks about the same thing"""

NOT_FOR_RULES = (SUSPENDED, RESUMED, CONVERTED, RULED_INVALID)
"""Their effect is fixed: they pause, exchange or cancel clocks, and no rule starts or stops on them"""

BEGINNINGS = ("registered", "accepted")
"""What a ticket of another kind would have heard by now, had it been one from the start"""

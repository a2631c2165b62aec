"""How long nothing may be logged of a ticket in somebody's hands (S0-22, C3.2).

Unit: hours of the company's procedure rules. Ordinary cases count business hours of the clock policy in force, so that
nobody is reminded of a weekend; major and urgent ones count every hour, as the clocks of C3.3 that are made for them.
"""

from datetime import datetime, timedelta

from ticketing.clocks.calendars import counted
from ticketing.clocks.policy import Policy
from ticketing.procedure_rules.rules import ProcedureRules
from ticketing.tickets.codes import HANDLED, MAJOR
from ticketing.tickets.transitions import WORKING

SHORTEST = timedelta(hours=1)
"""No company may be reminded sooner, so nothing is missed by looking for the first time after this"""


def in_hands(kind: str, state: str) -> bool:
    """Taken in charge, without a result yet; not suspended, and not waiting for the customer."""
    return kind in HANDLED and state in WORKING


def silent_until(since: datetime, severity: str, rules: ProcedureRules, policy: Policy) -> datetime:
    """When a silence that began at `since` has lasted too long."""
    if severity in MAJOR:
        return since + timedelta(hours=rules.major_silence_hours)
    return counted(since, timedelta(hours=rules.silence_hours), policy.business)[-1].end

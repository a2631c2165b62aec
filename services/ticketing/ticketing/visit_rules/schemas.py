"""Visit rules on the wire."""

from datetime import datetime

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.visit_rules.rules import OnceAfterMovingIn, Periodic, RepairVisits, VisitRules


class ChangeVisitRules(Body, frozen=True, kw_only=True):
    """Replaces the rules from now on; visits that are due already stay."""

    rules: VisitRules
    reason: Reason


class VisitRulesRead(Read, frozen=True, kw_only=True):
    version: int
    repairs: RepairVisits
    new_residents: OnceAfterMovingIn
    long_time_residents: Periodic
    lessees: Periodic
    days_to_visit: int
    quiet_from: str
    quiet_until: str


class VisitRulesVersionRead(Read, frozen=True, kw_only=True):
    """`published_by` is empty on the rules a company begins with."""

    rules_version: int
    rules: VisitRules
    reason: str | None
    published_at: datetime
    published_by: str | None

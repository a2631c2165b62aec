"""The clock of a daily report on the wire."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Read
from ticketing.clocks.schemas import ExplanationRead, RuleRead

Standing = Literal["waiting", "running", "met", "missed"]
"""`waiting`: the day is still under way, so nothing runs yet"""


class ReportClockRead(Read, frozen=True, kw_only=True):
    """Which rule of which policy version sets the time of a report, why it is due then, and what became of it.

    Before its day is over: what the policy in force will say."""

    report_id: UUID
    day: date
    state: str
    standing: Standing
    due_at: datetime
    handed_in_at: datetime | None
    """for the first time: a correction changes nothing about being in time"""
    policy_version: int
    rule: RuleRead
    started_at: datetime
    explanation: ExplanationRead

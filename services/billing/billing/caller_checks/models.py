"""A verified caller, as ticketing states it, and how long fees may be told for it. The id is that of the call."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import TenantRow

AFTERWARDS = timedelta(minutes=10)
"""After the call has ended, to write down what was said; who is asked again later verifies again (A, C3.15)"""
AT_MOST = timedelta(hours=2)
"""After the verification, should nobody ever report the end of the call (A)"""


class CallerCheck(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "caller_check"
    __table_args__ = (Index("caller_check_of_staff", "tenant_id", "staff_id"),)

    staff_id: Mapped[UUID]
    """who speaks with the caller; the check is good for nobody else"""
    person_id: Mapped[UUID]
    unit_ids: Mapped[list[Any]]
    """homes the person owns, as text"""
    call_version: Mapped[int]
    until: Mapped[datetime]
    """past: the check is good no more"""


def good_until(verified_at: datetime, ended_at: datetime | None) -> datetime:
    """The instant from which a check is of no use any more."""
    latest = verified_at + AT_MOST
    return latest if ended_at is None else min(latest, ended_at + AFTERWARDS)

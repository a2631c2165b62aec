"""One wish to be connected. A person waits for it, so it is placed within a minute or given up."""

from datetime import datetime, timedelta
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model, one_of

DialingState = Literal["planned", "sending", "placed", "failed"]
LIFE = timedelta(seconds=60)
"""Nobody's phone rings later than this after the click"""
ATTEMPTS = 3


class Dialing(Model, TenantRow):
    """The telephone system gets the id with every try and places a call once for it."""

    __tablename__ = "dialing"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "call_id"], ["call.tenant_id", "call.id"]),
        ForeignKeyConstraint(["tenant_id", "pbx_link_id"], ["pbx_link.tenant_id", "pbx_link.id"]),
        CheckConstraint(one_of("state", get_args(DialingState)), name="dialing_state_check"),
        Index("dialing_of_call", "tenant_id", "call_id"),
        Index("dialing_by_age", "tenant_id", "asked_at"),
    )

    call_id: Mapped[UUID]
    pbx_link_id: Mapped[UUID]
    extension: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    reason: Mapped[str | None]
    asked_at: Mapped[datetime]

    def may_try(self, now: datetime) -> bool:
        return self.state in ("planned", "sending") and self.attempts < ATTEMPTS and now < self.asked_at + LIFE

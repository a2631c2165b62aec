"""A point of the closing checklist that was done. Append-only."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class ShiftCheck(Model, TenantRow):
    __tablename__ = "shift_check"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        UniqueConstraint("tenant_id", "shift_id", "item"),
    )

    shift_id: Mapped[UUID]
    item: Mapped[str]
    """as it stood on the checklist of the post"""
    done_by: Mapped[UUID]
    done_at: Mapped[datetime]

"""One line of the duty log. Append-only: a correction is a further row that names the first."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Scope, TenantRow
from ticketing.models import Model, one_of

ENTRY_KINDS = ("call", "visit", "incident", "instruction", "equipment", "other")


class DutyEntry(Model, TenantRow):
    __tablename__ = "duty_entry"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "post_id"], ["duty_post.tenant_id", "duty_post.id"]),
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        ForeignKeyConstraint(["tenant_id", "corrects_id"], ["duty_entry.tenant_id", "duty_entry.id"]),
        CheckConstraint(one_of("kind", ENTRY_KINDS), name="duty_entry_kind_check"),
        Index("duty_entry_of_shift", "tenant_id", "shift_id", "at"),
        Index("duty_entry_newest", "tenant_id", "community_id", "at", "id"),
        Index("duty_entry_of_post", "tenant_id", "post_id", "at", "id"),
    )

    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    at: Mapped[datetime]
    staff_id: Mapped[UUID]
    kind: Mapped[str]
    text: Mapped[str]
    handling: Mapped[str | None]
    """what was done about it"""
    ticket_id: Mapped[UUID | None]
    corrects_id: Mapped[UUID | None]

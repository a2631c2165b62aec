"""The slot of an appointment and the customer's word on it; its state is the ticket's."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.appointments.slots import Slot
from ticketing.models import Model


class Appointment(Model, TenantRow):
    """Changes under the lock and version of its ticket."""

    __tablename__ = "appointment"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        UniqueConstraint("tenant_id", "ticket_id"),
        CheckConstraint("starts_at < ends_at", name="appointment_slot_check"),
        CheckConstraint("score BETWEEN 1 AND 5", name="appointment_score_check"),
        Index("appointment_of_staff", "tenant_id", "staff_id", "starts_at"),
        Index("appointment_by_start", "tenant_id", "starts_at", "id"),
    )

    ticket_id: Mapped[UUID]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    staff_id: Mapped[UUID | None]
    """who comes; None while it is only wished for"""
    began_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    score: Mapped[int | None]
    """1 to 5, by the customer"""
    comment: Mapped[str | None]

    def put_at(self, slot: Slot) -> None:
        self.starts_at, self.ends_at = slot.starts_at, slot.ends_at

"""One discipline of the expert panel with its seats, those of today and those of the past."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, relationship

from identity.expert_panels.disciplines import DISCIPLINES
from identity.models import Model
from kit.models import Aggregate, TenantRow

EXPERT, LEADER = "expert", "leader"


class PanelSeat(Model, TenantRow):
    """One appointment: whoever sits on the panel has no `ended_on`."""

    __tablename__ = "panel_seat"
    __table_args__ = (
        CheckConstraint("seat IN ('expert', 'leader')", name="panel_seat_seat_check"),
        ForeignKeyConstraint(["tenant_id", "panel_id"], ["expert_panel.tenant_id", "expert_panel.id"]),
        ForeignKeyConstraint(["tenant_id", "staff_id"], ["staff.tenant_id", "staff.id"]),
        Index(
            "panel_seat_taken",
            "tenant_id",
            "panel_id",
            "staff_id",
            unique=True,
            postgresql_where=text("ended_on IS NULL"),
        ),
        Index(
            "panel_leader",
            "tenant_id",
            "panel_id",
            unique=True,
            postgresql_where=text("seat = 'leader' AND ended_on IS NULL"),
        ),
        Index("panel_seat_of_staff", "tenant_id", "staff_id"),
    )

    panel_id: Mapped[UUID]
    seat: Mapped[str]
    staff_id: Mapped[UUID]
    appointed_on: Mapped[date]
    ended_on: Mapped[date | None]


class ExpertPanel(Model, Aggregate):
    __tablename__ = "expert_panel"
    __table_args__ = (
        CheckConstraint(
            f"discipline IN ({', '.join(repr(one) for one in DISCIPLINES)})", name="expert_panel_discipline_check"
        ),
        UniqueConstraint("tenant_id", "discipline"),
    )

    discipline: Mapped[str]

    seats: Mapped[list[PanelSeat]] = relationship(lazy="selectin", order_by="PanelSeat.appointed_on, PanelSeat.id")

    @property
    def held(self) -> list[PanelSeat]:
        return [seat for seat in self.seats if seat.ended_on is None]

    @property
    def experts(self) -> tuple[UUID, ...]:
        """In the order of their appointment: the first is asked first."""
        return tuple(seat.staff_id for seat in self.held if seat.seat == EXPERT)

    @property
    def leader_id(self) -> UUID | None:
        return next((seat.staff_id for seat in self.held if seat.seat == LEADER), None)

    def end(self, seats: list[PanelSeat], on: date) -> None:
        for seat in seats:
            seat.ended_on = max(on, seat.appointed_on)

    def begin(self, wanted: list[tuple[str, UUID]], on: date) -> None:
        self.seats += [
            PanelSeat(tenant_id=self.tenant_id, seat=seat, staff_id=staff_id, appointed_on=on)
            for seat, staff_id in wanted
        ]

"""A specialist team with its seats, those of today and those of the past."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, relationship

from identity.models import Model
from identity.specialist_teams.errors import AppointedBeforePredecessor
from identity.specialist_teams.seats import SEATS
from kit.models import Aggregate, Scope, TenantRow


class TeamSeat(Model, TenantRow):
    """One appointment: whoever holds the seat has no `ended_on`."""

    __tablename__ = "team_seat"
    __table_args__ = (
        CheckConstraint(f"seat IN ({', '.join(repr(seat) for seat in SEATS)})", name="team_seat_seat_check"),
        ForeignKeyConstraint(["tenant_id", "team_id"], ["specialist_team.tenant_id", "specialist_team.id"]),
        ForeignKeyConstraint(["tenant_id", "staff_id"], ["staff.tenant_id", "staff.id"]),
        Index(
            "team_seat_taken", "tenant_id", "team_id", "seat", unique=True, postgresql_where=text("ended_on IS NULL")
        ),
        Index("team_seat_of_staff", "tenant_id", "staff_id"),
    )

    team_id: Mapped[UUID]
    seat: Mapped[str]
    staff_id: Mapped[UUID]
    appointed_on: Mapped[date]
    ended_on: Mapped[date | None]


class SpecialistTeam(Model, Aggregate):
    __tablename__ = "specialist_team"
    __scope__ = Scope(community="community_id")
    __table_args__ = (UniqueConstraint("tenant_id", "community_id"),)

    community_id: Mapped[UUID]

    seats: Mapped[list[TeamSeat]] = relationship(lazy="selectin", order_by="TeamSeat.appointed_on, TeamSeat.id")

    @property
    def holders(self) -> dict[str, TeamSeat]:
        return {seat.seat: seat for seat in self.seats if seat.ended_on is None}

    def appoint(self, seat: str, staff_id: UUID | None, on: date) -> bool:
        """From `on` somebody else, or nobody, holds the seat. False when nothing changes."""
        before = self.holders.get(seat)
        if (before.staff_id if before else None) == staff_id:
            return False
        if before is not None:
            if on < before.appointed_on:
                raise AppointedBeforePredecessor(began_on=before.appointed_on)
            before.ended_on = on
        if staff_id is not None:
            self.seats.append(TeamSeat(tenant_id=self.tenant_id, seat=seat, staff_id=staff_id, appointed_on=on))
        return True

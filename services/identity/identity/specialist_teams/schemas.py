"""Specialist teams on the wire."""

from datetime import date
from uuid import UUID

from msgspec import UNSET, UnsetType

from identity.specialist_teams.models import TeamSeat
from identity.specialist_teams.seats import FALLBACK, SEATS
from identity.specialist_teams.service import Described
from kit.schemas import Body, Read


class AppointTeam(Body, frozen=True, kw_only=True):
    """Only the seats that are sent change; null leaves a seat empty. `concurrent` confirms two seats of one person."""

    property_manager: UUID | UnsetType | None = UNSET
    dedicated_clerk: UUID | UnsetType | None = UNSET
    project_delegate: UUID | UnsetType | None = UNSET
    appointed_on: date | None = None
    concurrent: bool = False

    @property
    def holders(self) -> dict[str, UUID | None]:
        wanted = {seat: getattr(self, seat) for seat in SEATS}
        return {seat: holder for seat, holder in wanted.items() if holder is not UNSET}


class AppointmentRead(Read, frozen=True, kw_only=True):
    seat: str
    staff_id: UUID
    staff_name: str
    appointed_on: date
    ended_on: date | None


class SeatWarningRead(Read, frozen=True, kw_only=True):
    """`vacant` or `beyond_reach`; meanwhile the head of a department of the kind `falls_back_to` answers."""

    seat: str
    code: str
    falls_back_to: str


class SpecialistTeamRead(Read, frozen=True, kw_only=True):
    """`version` 0: nobody was appointed so far."""

    community_id: UUID
    community_name: str
    seats: list[AppointmentRead]
    warnings: list[SeatWarningRead]
    history: list[AppointmentRead]
    """ended appointments, the latest first"""
    version: int

    @classmethod
    def of(cls, found: Described) -> "SpecialistTeamRead":
        held = found.team.holders if found.team else {}
        past = [seat for seat in found.team.seats if seat.ended_on is not None] if found.team else []
        vacant = [_warning(seat, "vacant") for seat in SEATS if seat not in held]
        beyond = [_warning(seat, "beyond_reach") for seat in SEATS if seat in found.beyond_reach]
        return cls(
            community_id=found.community.id,
            community_name=found.community.name,
            seats=[_appointment(held[seat], found) for seat in SEATS if seat in held],
            warnings=vacant + beyond,
            history=[_appointment(seat, found) for seat in reversed(past)],
            version=found.team.version if found.team else 0,
        )


def _warning(seat: str, code: str) -> SeatWarningRead:
    return SeatWarningRead(seat=seat, code=code, falls_back_to=FALLBACK[seat])


def _appointment(seat: TeamSeat, found: Described) -> AppointmentRead:
    return AppointmentRead(
        seat=seat.seat,
        staff_id=seat.staff_id,
        staff_name=found.names[seat.staff_id],
        appointed_on=seat.appointed_on,
        ended_on=seat.ended_on,
    )

"""The expert panel on the wire."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import Meta, field

from identity.expert_panels.disciplines import missing
from identity.expert_panels.service import Described
from kit.schemas import Body, Read

Experts = Annotated[list[UUID], Meta(max_length=20)]


class NamePanel(Body, frozen=True, kw_only=True):
    """The whole panel of a discipline as it is from today."""

    experts: Experts = field(default_factory=list)
    leader_id: UUID | None = None


class PanelSeatRead(Read, frozen=True, kw_only=True):
    seat: str
    """`expert` or `leader`"""
    staff_id: UUID
    staff_name: str
    appointed_on: date
    ended_on: date | None


class ExpertPanelRead(Read, frozen=True, kw_only=True):
    """`version` 0: nobody was named so far. `missing` lists `expert` and `leader` as far as nobody is named."""

    discipline: str
    seats: list[PanelSeatRead]
    missing: list[str]
    history: list[PanelSeatRead]
    """ended appointments, the latest first"""
    version: int

    @classmethod
    def of(cls, found: Described) -> "ExpertPanelRead":
        panel = found.panel
        rows = [
            PanelSeatRead(
                seat=seat.seat,
                staff_id=seat.staff_id,
                staff_name=found.names[seat.staff_id],
                appointed_on=seat.appointed_on,
                ended_on=seat.ended_on,
            )
            for seat in (panel.seats if panel else ())
        ]
        return cls(
            discipline=found.discipline,
            seats=[row for row in rows if row.ended_on is None],
            missing=missing(panel.experts, panel.leader_id) if panel else missing((), None),
            history=[row for row in reversed(rows) if row.ended_on is not None],
            version=panel.version if panel else 0,
        )

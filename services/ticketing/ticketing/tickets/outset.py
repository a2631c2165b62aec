"""What a ticket is when it is registered with what is known of it: where it is, its phase and how grave it is (C3.2).

Intake asks here, and so does whoever shows before what intake would make of it: there is no second answer.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct

from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.tickets.gravity import GravityService
from ticketing.tickets.phase import phase_at
from ticketing.tickets.repository import TicketRepository

COMPLAINT = "complaint"


class Stated(Struct, frozen=True, kw_only=True):
    """What is known of a matter by now. `occurred_on` in the company's calendar, None: today; `claim_cents` in 分."""

    community_id: UUID
    channel: str
    kind: str = COMPLAINT
    severity: str = "general"
    unit_id: UUID | None = None
    class_l1: str | None = None
    class_l2: str | None = None
    occurred_on: date | None = None
    phase: str | None = None
    severity_signs: Sequence[str] = ()
    claim_cents: int | None = None
    households: int | None = None
    repeat_of: UUID | None = None
    named: bool = True
    """somebody says what it repeats; else that follows from the mail or the return visit it came with"""


class Outset(Struct, frozen=True, kw_only=True):
    """What follows from it. `severity`: as it was stated, or as grave as its signs make it at least."""

    place: AnyRow
    """its community, unit and building, and the version of the clock policy in force"""
    phase: str
    severity: str
    signs: list[str]


class OutsetService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def of(self, stated: Stated) -> Outset:
        """Raises InvalidFields for a place, and for a ticket it repeats, that is not there or out of reach; and for
        one of another community where somebody names it. Whoever wrote to the wrong mailbox still means their case."""
        place = await PlaceRepository(self.work).locate(stated.community_id, stated.unit_id)
        if place is None:
            raise InvalidFields([FieldError("community_id", "unknown")])
        if stated.unit_id is not None and place.unit_id is None:
            raise InvalidFields([FieldError("unit_id", "unknown")])
        if stated.repeat_of is not None:
            await self._repeats(stated, stated.repeat_of)
        phase = stated.phase
        if phase is None:
            phase = phase_at(place, stated.class_l1, stated.class_l2, stated.occurred_on or self.work.today)
        gravity = await GravityService(self.work).weigh(
            stated.kind,
            stated.channel,
            stated.severity_signs,
            claim_cents=stated.claim_cents,
            households=stated.households,
            repeat_of=stated.repeat_of,
        )
        return Outset(place=place, phase=phase, severity=gravity.of(stated.severity), signs=gravity.signs)

    async def _repeats(self, stated: Stated, id: UUID) -> None:
        earlier = await TicketRepository(self.work).find(id)
        if earlier is None:
            raise InvalidFields([FieldError("repeat_of", "unknown")])
        if stated.named and earlier.community_id != stated.community_id:
            raise InvalidFields([FieldError("repeat_of", "of_another_community")])

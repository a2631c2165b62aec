"""The case a ticket would be if it were registered now with what is known of it."""

from datetime import date
from uuid import UUID

from msgspec import Struct

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.routings.table import Case
from ticketing.tickets.gravity import GravityService
from ticketing.tickets.phase import phase_at

COMPLAINT = "complaint"
"""The kind the routing table is made for"""


class Draft(Struct, frozen=True, kw_only=True):
    """What is known of a ticket before it is registered."""

    community_id: UUID
    channel: str
    severity: str
    kind: str = COMPLAINT
    unit_id: UUID | None = None
    class_l1: str | None = None
    class_l2: str | None = None
    occurred_on: date | None = None
    phase: str | None = None
    claim_cents: int = 0
    households: int = 0


class DraftService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.places = PlaceRepository(work)

    async def case(self, draft: Draft) -> Case:
        """Raises InvalidFields for a place that is not there or out of reach."""
        place = await self.places.locate(draft.community_id, draft.unit_id)
        if place is None:
            raise InvalidFields([FieldError("community_id", "unknown")])
        if draft.unit_id is not None and place.unit_id is None:
            raise InvalidFields([FieldError("unit_id", "unknown")])
        phase = draft.phase
        if phase is None:
            phase = phase_at(place, draft.class_l1, draft.class_l2, draft.occurred_on or self.work.today)
        # As grave as it would be registered: what comes from the government is a major case at once.
        gravity = await GravityService(self.work).weigh(
            draft.kind, draft.channel, [], claim_cents=draft.claim_cents, households=draft.households
        )
        severity = gravity.of(draft.severity)
        return Case(phase=phase, channel=draft.channel, severity=severity, class_l1=draft.class_l1)

"""Shared costs split over homes. Amounts are integers of 分."""

from datetime import date
from uuid import UUID

from events import Event


class AllocationFact(Event, frozen=True, kw_only=True):
    no: str
    community_id: UUID
    period_from: date
    period_to: date
    units: int
    """so many homes share"""
    amount_cents: int
    state: str
    drafted_by: UUID


class AllocationDrafted(AllocationFact, frozen=True, kw_only=True):
    type = "billing.allocation.drafted.v1"


class AllocationChecked(AllocationFact, frozen=True, kw_only=True):
    type = "billing.allocation.checked.v1"


class AllocationDisclosed(AllocationFact, frozen=True, kw_only=True):
    """Every owner can see what each home bears, and object."""

    type = "billing.allocation.disclosed.v1"
    disclosed_until: date
    """the last day for objections"""


class AllocationObjected(AllocationFact, frozen=True, kw_only=True):
    type = "billing.allocation.objected.v1"
    objection_id: UUID
    unit_id: UUID
    raised_by: UUID


class AllocationObjectionAnswered(AllocationFact, frozen=True, kw_only=True):
    type = "billing.allocation.objection_answered.v1"
    objection_id: UUID
    unit_id: UUID
    raised_by: UUID
    outcome: str
    """upheld, and the whole is void; rejected; withdrawn"""


class AllocationBilled(AllocationFact, frozen=True, kw_only=True):
    """Its bills are issued."""

    type = "billing.allocation.billed.v1"
    bills: int


class AllocationVoided(AllocationFact, frozen=True, kw_only=True):
    """Nothing of it was billed."""

    type = "billing.allocation.voided.v1"

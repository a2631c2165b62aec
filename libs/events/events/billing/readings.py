"""Readings of meters: held because they are unusual, checked, approved, rejected."""

from datetime import date
from uuid import UUID

from events import Event


class ReadingFact(Event, frozen=True, kw_only=True):
    """A reading of a meter of water, power, gas or heat. `quantity`: what was used, a decimal in m³ or kWh. `finding`:
    above_average or backwards, what is unusual about it."""

    community_id: UUID
    unit_id: UUID | None = None
    meter_id: UUID
    meter_no: str
    kind: str
    read_on: date
    quantity: str
    finding: str | None = None
    entered_by: UUID
    decided_by: UUID | None = None


class ReadingHeld(ReadingFact, frozen=True, kw_only=True):
    """It is unusual: it is not billed before somebody has said why it is right and another one has approved it."""

    type = "billing.reading.held.v1"


class ReadingChecked(ReadingFact, frozen=True, kw_only=True):
    """It was unusual, and somebody has said why it is right."""

    type = "billing.reading.checked.v1"


class ReadingApproved(ReadingFact, frozen=True, kw_only=True):
    """It is billed by the next run."""

    type = "billing.reading.approved.v1"


class ReadingRejected(ReadingFact, frozen=True, kw_only=True):
    type = "billing.reading.rejected.v1"

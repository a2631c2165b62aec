"""Readings on the wire. Values of registers and quantities are decimal strings in m³ or kWh."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from billing.meters.schemas import Register
from kit.schemas import Body, Line, Read

ReadingState = Literal["draft", "checked", "approved", "billed", "rejected"]


class EnterReading(Body, frozen=True):
    """`rolled_over`: the register went over its last digit since."""

    read_on: date
    value: Register
    source: Literal["manual", "photo", "remote"] = "manual"
    rolled_over: bool = False
    reader: Line | None = None


class RequestEstimate(Body, frozen=True):
    read_on: date


class ConfirmReading(Body, frozen=True):
    """`text`: why an unusual reading is right."""

    text: Line
    rolled_over: bool = False


class AcceptReadings(Body, frozen=True):
    reading_ids: Annotated[list[UUID], Meta(min_length=1, max_length=500)]


class RefuseReading(Body, frozen=True):
    text: Line


class MeterReadingRead(Read, frozen=True):
    """`average`: of the last uses before it. `may_approve`: whoever asks may approve it."""

    id: UUID
    version: int
    community_id: UUID
    meter_id: UUID
    meter_no: str
    part: str
    multiplier: str
    unit_id: UUID | None
    unit_code: str | None
    kind: str
    read_on: date
    value: str
    previous_on: date
    previous_value: str
    rolled_over: bool
    quantity: str
    average: str | None
    source: str
    reader: str | None
    finding: str | None
    state: str
    created_at: datetime
    entered_by: UUID
    entered_by_name: str | None
    checked_by: UUID | None
    checked_by_name: str | None
    checked_at: datetime | None
    check_text: str | None
    decided_by: UUID | None
    decided_by_name: str | None
    decided_at: datetime | None
    reject_text: str | None
    bill_id: UUID | None
    may_approve: bool


class ApprovedRead(Read, frozen=True):
    approved: int

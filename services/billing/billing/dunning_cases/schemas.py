"""Dunning cases on the wire. Money in 分."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, OptionalLine, Read

Result = Literal["contacted", "promised", "disputed", "unreachable", "refused", "paid"]
Way = Literal["phone", "visit"]
Proposed = Literal["lawyer", "litigation"]
Delivery = Literal["delivered", "undelivered"]
DeliveryChannel = Literal["handed", "posted", "email"]
Cents = Annotated[int, Meta(ge=1, le=100_000_000_000)]


class RecordContact(Body, frozen=True):
    """A call or a visit. `promised_on` and `promised_cents`: only with, and always with, the result `promised`."""

    way: Way
    result: Result
    remark: OptionalLine | None = None
    promised_on: date | None = None
    promised_cents: Cents | None = None


class SuspendDunning(Body, frozen=True):
    """`until`: the last day of it, null: until it is resumed."""

    reason: Line
    until: date | None = None


class GrantHardship(Body, frozen=True):
    """`until`: the last day on which no letter goes out; today ends what was granted before."""

    reason: Line
    until: date


class CloseDunning(Body, frozen=True):
    reason: Line


class RequestDunningStep(Body, frozen=True):
    """Asks a leader for a step that is not asked for by itself, or was rejected."""

    step: Proposed
    reason: Line


class DecideDunningStep(Body, frozen=True):
    """`text` is required of who rejects it."""

    approved: bool
    text: OptionalLine | None = None


class NoteDelivery(Body, frozen=True):
    """What became of a letter. `proof`: the number of the registered letter, who took it, who was there."""

    delivery: Delivery
    channel: DeliveryChannel
    delivered_on: date
    proof: OptionalLine | None = None


class DunningCaseRead(Read, frozen=True):
    """`open_cents`, `bills`: what is overdue; `next_on`: when the next stage comes, null: none. `lapses_on`: the day
    the oldest claim lapses. `proposed`: a step that waits for a leader. `promised_on`: of an open promise."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    payer_id: UUID | None
    stage: str
    stage_on: date
    state: str
    held_by: list[str]
    open_cents: int
    bills: int
    oldest_due: date
    next_stage: str | None
    next_on: date | None
    lapses_on: date
    created_at: datetime
    ended_at: datetime | None
    proposed: str | None
    promised_on: date | None
    promised_cents: int | None


class DunningBillRead(Read, frozen=True):
    """`late_fee_cents` is what it costs today for being late, beside its balance. `lapses_on`: the last day it can be
    claimed for."""

    id: UUID
    no: str
    items: list[str]
    period_from: date
    period_to: date
    due_date: date
    state: str
    amount_cents: int
    balance_cents: int
    late_fee_cents: int
    disputed_at: datetime | None
    demanded_on: date | None
    lapses_on: date


class DunningStepRead(Read, frozen=True):
    """`by_name` null: the clock. `no`, `response_by`: of a letter."""

    id: UUID
    stage: str
    reached_on: date
    at: datetime
    by_name: str | None
    no: str | None
    open_cents: int
    bills: int
    oldest_due: date
    response_by: date | None
    delivery: str | None
    channel: str | None
    delivered_on: date | None
    proof: str | None
    noted_by_name: str | None


class DunningContactRead(Read, frozen=True):
    """`promise`: open | kept | broken | replaced."""

    id: UUID
    at: datetime
    by_name: str | None
    way: str
    result: str
    remark: str | None
    promised_on: date | None
    promised_cents: int | None
    promise: str | None


class DunningProposalRead(Read, frozen=True):
    """`asked_by_name` null: its time had come. `may_decide`: whoever reads it."""

    id: UUID
    step: str
    state: str
    asked_at: datetime
    asked_by_name: str | None
    reason: str | None
    decided_at: datetime | None
    decided_by_name: str | None
    answer: str | None
    may_decide: bool


class OpenTicketRead(Read, frozen=True):
    id: UUID
    no: str
    kind: str | None


class DunningDetailRead(Read, frozen=True):
    """`version` is that of the case. `steps` the first first, contacts and proposals the last first. `tickets`: what is
    open of the home and of the payer. `may_ask`: the step whoever reads this may ask a leader for."""

    version: int
    case: DunningCaseRead
    suspended_at: datetime | None
    suspended_by_name: str | None
    suspension: str | None
    suspended_until: date | None
    hardship: str | None
    hardship_by_name: str | None
    hardship_until: date | None
    ending: str | None
    ended_by_name: str | None
    open_bills: list[DunningBillRead]
    steps: list[DunningStepRead]
    contacts: list[DunningContactRead]
    proposals: list[DunningProposalRead]
    tickets: list[OpenTicketRead]
    may_ask: str | None

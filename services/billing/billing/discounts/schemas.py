"""Discounts on the wire. Money in 分, shares as decimal strings."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Line, Read

DiscountState = Literal["requested", "granted", "rejected", "withdrawn", "ended"]


class RequestDiscount(Body, frozen=True):
    """`valid_to` null: until further notice, which staff and hardship may be. `ticket_id`: the case that justifies
    it."""

    rule_id: UUID
    valid_from: date
    reason: Line
    valid_to: date | None = None
    ticket_id: UUID | None = None


class DecideOnDiscount(Body, frozen=True):
    approved: bool
    text: Line | None = None


class EndDiscount(Body, frozen=True):
    """From `from_day` on it does not count; what is billed stays as it was billed."""

    from_day: date
    reason: Line


class DiscountRead(Read, frozen=True):
    """`payer_id`: whose it is, null: the developer's. `lapses_on`: the first of its days on which somebody else pays,
    from when on it counts no longer. `billed_from`, `billed_to`: the first and the last of its days that are billed
    without it, and stay so. `last_day`: up to when it counts, be it granted so or ended. `came_to_cents`: what bills
    that are issued are less for it; null where nothing is charged at all, for what is not charged is on no bill.
    `may_decide`: whoever asks may grant it or not."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    unit_id: UUID
    unit_code: str | None
    payer_id: UUID | None
    rule_id: UUID
    rule_name: str
    kind: str
    charged_share: str
    valid_from: date
    valid_to: date | None
    last_day: date | None
    ended_from: date | None
    reason: str
    ticket_id: UUID | None
    state: str
    created_at: datetime
    requested_by: UUID
    requested_by_name: str | None
    decided_at: datetime | None
    decided_by: UUID | None
    decided_by_name: str | None
    decision: str | None
    ended_at: datetime | None
    ended_by: UUID | None
    ended_by_name: str | None
    end_reason: str | None
    lapses_on: date | None
    billed_from: date | None
    billed_to: date | None
    came_to_cents: int | None
    may_decide: bool


class UnitPayerRead(Read, frozen=True):
    """Who is billed for a unit on a day; null: the developer."""

    payer_id: UUID | None

"""Dunning policies on the wire. Money in 分, stages in days past the due date."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read

Days = Annotated[int, Meta(ge=1, le=1000)]


class SetDunningPolicy(Body, frozen=True):
    """`before_days`: so many days before a bill is due its payer is reminded, 0: not at all. Each stage comes after the
    one before it."""

    valid_from: date
    minimum_cents: Annotated[int, Meta(ge=0, le=100_000_000)]
    response_days: Annotated[int, Meta(ge=1, le=90)]
    before_days: Annotated[int, Meta(ge=0, le=60)]
    open_days: Days
    reminded_days: Days
    visit_days: Days
    demand_1_days: Days
    demand_2_days: Days
    lawyer_days: Days
    litigation_days: Days


class DunningPolicyRead(Read, frozen=True):
    """What ships has neither an id nor a day nor an author."""

    id: UUID | None
    valid_from: date | None
    minimum_cents: int
    response_days: int
    before_days: int
    open_days: int
    reminded_days: int
    visit_days: int
    demand_1_days: int
    demand_2_days: int
    lawyer_days: int
    litigation_days: int
    created_at: datetime | None
    created_by: UUID | None
    created_by_name: str | None
    counts: bool
    """today"""


class DunningPoliciesRead(Read, frozen=True):
    """The newest first, what ships last. `may_set`: whoever asks may set another version."""

    items: list[DunningPolicyRead]
    may_set: bool

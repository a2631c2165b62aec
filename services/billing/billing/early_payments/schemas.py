"""Early payments on the wire. Shares are decimal strings."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

Share = Annotated[str, Meta(pattern=r"^0\.\d{1,4}$(?!\n)")]
DayOfYear = Annotated[str, Meta(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$(?!\n)")]


class OfferEarlyPayment(Body, frozen=True):
    """Of a bill that charges the items for `months` whole months at least. Either `charged_share` (`0.95`) or
    `free_months` of `months`; either `pay_by_day` (MM-DD of the year it begins in) or `pay_within_days` of its
    issue. `lapses_on_exit`: who leaves before the time is over pays in full for what was served."""

    community_id: UUID
    name: Line
    item_ids: Annotated[list[UUID], Meta(min_length=1, max_length=50)]
    months: Annotated[int, Meta(ge=1, le=60)]
    valid_from: date
    valid_to: date | None = None
    charged_share: Share | None = None
    free_months: Annotated[int, Meta(ge=1, le=59)] | None = None
    pay_by_day: DayOfYear | None = None
    pay_within_days: Annotated[int, Meta(ge=0, le=365)] | None = None
    lapses_on_exit: bool = False


class EarlyPaymentRead(Read, frozen=True):
    """`charged_parts` of `of_parts` are charged."""

    id: UUID
    version: int
    community_id: UUID
    name: str
    item_ids: list[UUID]
    months: int
    pay_by_day: str | None
    pay_within_days: int | None
    charged_parts: int
    of_parts: int
    free_months: int | None
    valid_from: date
    valid_to: date | None
    lapses_on_exit: bool
    state: str
    created_at: datetime
    created_by: UUID
    created_by_name: str | None
    retired_at: datetime | None
    retired_by: UUID | None


class EarlyPaymentsRead(Read, frozen=True):
    """The newest first."""

    items: list[EarlyPaymentRead]

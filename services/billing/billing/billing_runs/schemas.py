"""Runs on the wire. Money in 分."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

from billing.billing_runs.models import BillingRun
from billing.ratings.periods import Month
from kit.schemas import Body, Line, Read


class StartBillingRun(Body, frozen=True):
    """`month` as `2026-11`."""

    community_id: UUID
    month: Month


class DiscardBillingRun(Body, frozen=True):
    reason: Line


class BillingRunRead(Read, frozen=True):
    """`units_done` of `units_total` is the progress of the calculation, `bills_done` of `bills` of the issue.

    `failure` says which of them has failed: calculation_failed or issue_failed."""

    id: UUID
    version: int
    community_id: UUID
    month: str
    period_from: date
    period_to: date
    state: str
    requested_by: UUID
    created_at: datetime
    issued_by: UUID | None
    issued_at: datetime | None
    discarded_by: UUID | None
    discard_reason: str | None
    failure: str | None
    units_total: int
    units_done: int
    bills: int
    bills_done: int
    lines: int
    amount_cents: int
    previous_cents: int
    jumps: int
    unbilled: int
    unread: int

    @classmethod
    def of(cls, run: BillingRun) -> Self:
        values = {name: getattr(run, name) for name in cls.__struct_fields__ if name != "month"}
        return cls(month=f"{run.period_from:%Y-%m}", **values)


class ItemTotalRead(Read, frozen=True):
    charge_item_id: UUID
    code: str
    name: str
    lines: int
    amount_cents: int
    previous_cents: int


class RunOfferRead(Read, frozen=True):
    """What bills of the run promise for paying early, and up to when: of a dry run as if it were issued on the day it
    was calculated."""

    offer_id: UUID
    name: str
    created_by_name: str | None
    bills: int
    offer_cents: int
    first_until: date
    last_until: date


class BillingRunDetailRead(Read, frozen=True):
    version: int
    run: BillingRunRead
    totals: list[ItemTotalRead]
    offers: list[RunOfferRead]


class FindingRead(Read, frozen=True):
    """`kind` jump: an item that changed by more than 20 %; no_bill: a unit without a bill and the reason,
    with the item where its formula has no value for the unit; unread: an item of meters that is not billed, or not
    whole, because a reading is missing or waits."""

    id: UUID
    unit_id: UUID
    unit_code: str | None
    kind: str
    reason: str
    charge_item_id: UUID | None
    item_name: str | None
    previous_cents: int
    current_cents: int

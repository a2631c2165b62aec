"""A shared cost split over homes: draft → checked → disclosed → billing → billed, or void (C4.5, C4.13a). In 分.

Who drafts it neither checks nor discloses nor bills it. It is billed when the days for objections are over and each of
them was answered; an objection that is upheld makes it void, and a new one takes its place. `billing`: its bills are
being written, a chunk at a time; `failed_at`: that stopped, and goes on when somebody bills it again.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Numeric, Text, Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from billing.allocations.errors import (
    AllocationNotChecked,
    AllocationNotDisclosed,
    AllocationNotDraft,
    AllocationOver,
    ObjectionsOpen,
    ObjectionWindowOpen,
)
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

DRAFT, CHECKED, DISCLOSED, BILLING, BILLED, VOID = "draft", "checked", "disclosed", "billing", "billed", "void"
COMMUNITY, BUILDINGS, UNITS = "community", "buildings", "units"
AREA, HOUSEHOLD, USAGE, FLOOR, PERSONS, FIXED = "area", "household", "usage", "floor_weight", "persons", "fixed_share"
INVOICE, METERS = "invoice", "meters"
OWNERS, COMPANY = "owners", "company"
PREFIX = "GT"
LEAST_DAYS = 5
"""C4.13a: so long everybody can look at it, the day it is disclosed not counted"""


class Allocation(Model, Aggregate):  # type: ignore[misc]
    """`parts`: by what it is split, how much of it, and what all homes weigh together; `excluded`: the homes that bear
    nothing, and why."""

    __tablename__ = "allocation"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    period_from: Mapped[date]
    period_to: Mapped[date]
    reach: Mapped[str]
    building_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    parts: Mapped[list[dict[str, Any]]]
    excluded: Mapped[list[dict[str, Any]]]
    units: Mapped[int]
    amount_cents: Mapped[int]
    state: Mapped[str]
    drafted_by: Mapped[UUID]
    checked_by: Mapped[UUID | None]
    checked_at: Mapped[datetime | None]
    disclosed_by: Mapped[UUID | None]
    disclosed_at: Mapped[datetime | None]
    disclosed_until: Mapped[date | None]
    """the last day for objections"""
    billed_by: Mapped[UUID | None]
    billed_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    cursor_id: Mapped[UUID | None]
    """the last share that is billed"""
    bills: Mapped[int]
    billed_cents: Mapped[int]
    voided_by: Mapped[UUID | None]
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str | None]
    replaces_id: Mapped[UUID | None]

    def check(self, by: UUID, at: datetime) -> None:
        if self.state != DRAFT:
            raise AllocationNotDraft(state=self.state)
        self._second(by)
        self.state, self.checked_by, self.checked_at = CHECKED, by, at

    def disclose(self, by: UUID, at: datetime, today: date, days: int) -> date:
        """`days`: for objections, from tomorrow on. Returns the last of them."""
        if self.state != CHECKED:
            raise AllocationNotChecked(state=self.state)
        if days < LEAST_DAYS:
            raise ValueError("everybody is given some days to look at it")
        self._second(by)
        self.state, self.disclosed_by, self.disclosed_at = DISCLOSED, by, at
        self.disclosed_until = today + timedelta(days=days)
        return self.disclosed_until

    def take_objection(self) -> None:
        """Also after the days for it, as long as nothing is billed."""
        if self.state != DISCLOSED:
            raise AllocationNotDisclosed(state=self.state)

    def start_billing(self, by: UUID, today: date, open_objections: int) -> None:
        """Or go on with it where it stopped."""
        if self.state == BILLING and self.failed_at is not None:
            self._second(by)
            self.failed_at = None
            return
        if self.state != DISCLOSED or self.disclosed_until is None:
            raise AllocationNotDisclosed(state=self.state)
        self._second(by)
        if today <= self.disclosed_until:
            raise ObjectionWindowOpen(until=self.disclosed_until)
        if open_objections:
            raise ObjectionsOpen(count=open_objections)
        self.state, self.billed_by = BILLING, by

    def finish_billing(self, at: datetime) -> None:
        self.state, self.billed_at = BILLED, at

    def void(self, by: UUID, at: datetime, reason: str) -> None:
        if self.state not in (DRAFT, CHECKED, DISCLOSED):
            raise AllocationOver(state=self.state)
        self.state, self.voided_by, self.voided_at, self.void_reason = VOID, by, at, reason

    def _second(self, by: UUID) -> None:
        if by == self.drafted_by:
            raise SecondPersonRequired


class AllocationCost(Model, TenantRow):  # type: ignore[misc]
    """One of the costs, in the order of `place`. Of meters: use = common parts + what was lost where the owners bear
    it; `unread`: meters nobody has read. `document`: the invoice. `part_cents`: what of it each part is."""

    __tablename__ = "allocation_cost"

    allocation_id: Mapped[UUID]
    place: Mapped[int]
    charge_item_id: Mapped[UUID]
    source: Mapped[str]
    document: Mapped[str | None]
    meter_kind: Mapped[str | None]
    loss_borne_by: Mapped[str | None]
    use_main: Mapped[Decimal | None]
    use_units: Mapped[Decimal | None]
    use_common: Mapped[Decimal | None]
    unread: Mapped[int]
    usage: Mapped[Decimal | None]
    unit_price: Mapped[Decimal | None]
    amount_cents: Mapped[int]
    part_cents: Mapped[list[int]] = mapped_column(ARRAY(BigInteger()))


class AllocationShare(Model, TenantRow):  # type: ignore[misc]
    """What a home bears: `weights` by part, `cents` of each cost each part."""

    __tablename__ = "allocation_share"

    allocation_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    unit_code: Mapped[str] = mapped_column(Text(collation="C"))
    weights: Mapped[list[Decimal]] = mapped_column(ARRAY(Numeric()))
    cents: Mapped[list[int]] = mapped_column(ARRAY(BigInteger()))
    amount_cents: Mapped[int]

"""Discounts in SQL."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import ColumnElement, Date, cast, func, literal_column, or_, select
from sqlalchemy.orm import aliased

from billing.bills.models import DRAFT, Bill, BillLine
from billing.discount_rules.models import DiscountRule
from billing.discounts.models import HOLDING, Discount
from billing.lists.narrowing import narrowed
from billing.staff.models import StaffMember
from billing.units.models import Unit
from kit.repository import Repository

_ASKING, _DECIDING, _ENDING = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
_LAST: ColumnElement[date | None] = cast(func.least(Discount.valid_to, Discount.ended_from - literal_column("1")), Date)
"""The last day it counts; of what was never to have an end the one before it was ended."""

_LINE = (
    Discount.id,
    Discount.version,
    Discount.no,
    Discount.community_id,
    Discount.unit_id,
    Unit.code.label("unit_code"),
    Discount.payer_id,
    Discount.rule_id,
    DiscountRule.name.label("rule_name"),
    DiscountRule.kind,
    DiscountRule.charged_share,
    Discount.valid_from,
    Discount.valid_to,
    _LAST.label("last_day"),
    Discount.ended_from,
    Discount.reason,
    Discount.ticket_id,
    Discount.state,
    Discount.created_at,
    Discount.requested_by,
    _ASKING.display_name.label("requested_by_name"),
    Discount.decided_at,
    Discount.decided_by,
    _DECIDING.display_name.label("decided_by_name"),
    Discount.decision,
    Discount.ended_at,
    Discount.ended_by,
    _ENDING.display_name.label("ended_by_name"),
    Discount.end_reason,
)


class DiscountFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    rule_id: UUID | None = None
    state: str | None = None
    payers: tuple[UUID, ...] | None = None
    """whose alone, in a fixed order"""


class DiscountRepository(Repository[Discount]):
    model = Discount

    async def overlapping(self, unit_id: UUID, rule_id: UUID, first: date, last: date | None) -> str | None:
        """The number of one of the same rule that holds some of these days."""
        statement = select(Discount.no).where(
            Discount.tenant_id == self.work.tenant_id,
            Discount.unit_id == unit_id,
            Discount.rule_id == rule_id,
            Discount.state.in_(HOLDING),
            or_(_LAST.is_(None), func.greatest(Discount.valid_from, first) <= _LAST),
        )
        if last is not None:
            statement = statement.where(Discount.valid_from <= last)
        return (await self.session.execute(statement.order_by(Discount.id).limit(1))).scalar_one_or_none()

    async def newest(self, wanted: DiscountFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            Discount.community_id: wanted.community_id,
            Discount.unit_id: wanted.unit_id,
            Discount.rule_id: wanted.rule_id,
            Discount.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        if wanted.payers is not None:
            statement = statement.where(Discount.payer_id.in_(wanted.payers))
        return await self.page(statement, (Discount.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Discount.id == id))).one_or_none()

    async def came_to(self, ids: Sequence[UUID]) -> dict[UUID, int]:
        """What bills that were issued and count are less for each, in 分."""
        statement = (
            select(BillLine.discount_id, func.sum(BillLine.discount_cents))
            .join(Bill, (Bill.tenant_id == BillLine.tenant_id) & (Bill.id == BillLine.bill_id))
            .where(
                BillLine.tenant_id == self.work.tenant_id,
                BillLine.discount_id.in_(ids),
                BillLine.released.is_(False),
                Bill.state != DRAFT,
            )
            .group_by(BillLine.discount_id)
        )
        return {id: int(cents) for id, cents in await self.session.execute(statement) if id is not None}

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(Discount)
            .join(DiscountRule, (DiscountRule.tenant_id == Discount.tenant_id) & (DiscountRule.id == Discount.rule_id))
            .outerjoin(Unit, (Unit.tenant_id == Discount.tenant_id) & (Unit.id == Discount.unit_id))
            .outerjoin(_ASKING, (_ASKING.tenant_id == Discount.tenant_id) & (_ASKING.id == Discount.requested_by))
            .outerjoin(_DECIDING, (_DECIDING.tenant_id == Discount.tenant_id) & (_DECIDING.id == Discount.decided_by))
            .outerjoin(_ENDING, (_ENDING.tenant_id == Discount.tenant_id) & (_ENDING.id == Discount.ended_by)),
            Discount,
        )

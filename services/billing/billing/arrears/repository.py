"""What units owe, in one grouped query over their open bills."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import case, func, select

from billing.bills.models import IS_OPEN, Bill
from billing.payments.models import CreditBalance
from billing.units.models import ACTIVE, Unit
from kit.repository import scope_predicates
from kit.work import Work


class ArrearsRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def units(self, community_id: UUID, building_id: UUID | None) -> Sequence[Any]:
        """Every unit of a community or building that owes something."""
        overdue = Bill.overdue_at.is_not(None)
        statement: Any = (
            select(
                Unit.id.label("unit_id"),
                Unit.code.label("unit_code"),
                func.count().label("bills"),
                func.sum(Bill.balance_cents).label("open_cents"),
                func.sum(case((overdue, Bill.balance_cents), else_=0)).label("overdue_cents"),
                func.min(Bill.due_date).label("oldest_due"),
            )
            .join(Bill, (Bill.tenant_id == Unit.tenant_id) & (Bill.unit_id == Unit.id))
            .where(
                Unit.tenant_id == self.work.tenant_id,
                Unit.community_id == community_id,
                Unit.state == ACTIVE,
                IS_OPEN,
                *scope_predicates(self.work, Unit),
            )
            .group_by(Unit.id, Unit.code)
            .order_by(Unit.code)
        )
        if building_id is not None:
            statement = statement.where(Unit.building_id == building_id)
        return (await self.work.session.execute(statement)).all()

    async def of_payer(self, payer_id: UUID) -> Any:
        """The open bills of one payer, in sums."""
        overdue = Bill.overdue_at.is_not(None)
        statement = select(
            func.count().label("bills"),
            func.coalesce(func.sum(Bill.balance_cents), 0).label("open_cents"),
            func.coalesce(func.sum(case((overdue, Bill.balance_cents), else_=0)), 0).label("overdue_cents"),
        ).where(
            Bill.tenant_id == self.work.tenant_id,
            Bill.payer_id == payer_id,
            IS_OPEN,
            *scope_predicates(self.work, Bill),
        )
        return (await self.work.session.execute(statement)).one()

    async def credit_of_payer(self, payer_id: UUID) -> int:
        statement = select(func.coalesce(func.sum(CreditBalance.balance_cents), 0)).where(
            CreditBalance.tenant_id == self.work.tenant_id,
            CreditBalance.payer_id == payer_id,
            *scope_predicates(self.work, CreditBalance),
        )
        return int((await self.work.session.execute(statement)).scalar_one())

    async def credits(self, unit_id: UUID) -> Sequence[Any]:
        statement = select(CreditBalance.payer_id, CreditBalance.balance_cents).where(
            CreditBalance.tenant_id == self.work.tenant_id,
            CreditBalance.unit_id == unit_id,
            CreditBalance.balance_cents > 0,
        )
        return (await self.work.session.execute(statement)).all()

"""Plans of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from kit.repository import Repository
from ticketing.department_tasks.models import DepartmentTask
from ticketing.plans.models import HandlingPlan, PlanItem


class PlanRepository(Repository[HandlingPlan]):
    model: ClassVar[type[HandlingPlan]] = HandlingPlan

    async def of_ticket(self, ticket_id: UUID) -> Sequence[HandlingPlan]:
        table = HandlingPlan
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.number))).scalars().all()

    async def items(self, ticket_id: UUID) -> Sequence[PlanItem]:
        """Measures of all plans of a ticket, in the order they were written."""
        statement = (
            select(PlanItem)
            .join(HandlingPlan, (HandlingPlan.tenant_id == PlanItem.tenant_id) & (HandlingPlan.id == PlanItem.plan_id))
            .where(PlanItem.tenant_id == self.work.tenant_id, HandlingPlan.ticket_id == ticket_id)
            .order_by(HandlingPlan.number, PlanItem.line)
        )
        return (await self.session.execute(statement)).scalars().all()

    async def of_item(self, item_id: UUID) -> HandlingPlan | None:
        statement = (
            select(HandlingPlan)
            .join(PlanItem, (PlanItem.tenant_id == HandlingPlan.tenant_id) & (PlanItem.plan_id == HandlingPlan.id))
            .where(HandlingPlan.tenant_id == self.work.tenant_id, PlanItem.id == item_id)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    def add_items(self, items: Sequence[PlanItem]) -> None:
        for item in items:
            item.tenant_id = self.work.tenant_id
        self.session.add_all(items)

    async def departments(self, ticket_id: UUID) -> int:
        """How many departments have a task of the ticket that was not cancelled."""
        table = DepartmentTask
        counted = await self.session.execute(
            select(func.count(table.department.distinct())).where(
                table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id, table.state != "cancelled"
            )
        )
        return counted.scalar_one()

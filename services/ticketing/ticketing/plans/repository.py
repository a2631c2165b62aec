"""Plans of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select, text

from kit.repository import Repository
from ticketing.department_tasks.models import DepartmentTask
from ticketing.plans.models import HandlingPlan, PlanItem

_UNWATCHED = text("""
SELECT i.id FROM plan_item i
JOIN handling_plan p ON p.tenant_id = i.tenant_id AND p.id = i.plan_id AND p.state = 'approved'
JOIN ticket t ON t.tenant_id = p.tenant_id AND t.id = p.ticket_id AND t.state IN ('processing', 'suspended')
WHERE i.tenant_id = :tenant_id AND i.done_at IS NULL AND i.overdue_at IS NULL
  AND NOT EXISTS (SELECT FROM timer m WHERE m.tenant_id = i.tenant_id AND m.kind = :kind AND m.subject_id = i.id)""")


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

    async def undone(self, ticket_id: UUID) -> Sequence[PlanItem]:
        """Measures of its approved plan that nobody has done."""
        statement = (
            select(PlanItem)
            .join(HandlingPlan, (HandlingPlan.tenant_id == PlanItem.tenant_id) & (HandlingPlan.id == PlanItem.plan_id))
            .where(PlanItem.tenant_id == self.work.tenant_id, HandlingPlan.ticket_id == ticket_id)
            .where(HandlingPlan.state == "approved", PlanItem.done_at.is_(None))
            .order_by(PlanItem.line)
        )
        return (await self.session.execute(statement)).scalars().all()

    async def unwatched(self, kind: str) -> Sequence[PlanItem]:
        """Measures that are to be done and are not late yet, for which no timer of the kind waits."""
        found = await self.session.execute(_UNWATCHED, {"tenant_id": self.work.tenant_id, "kind": kind})
        ids = found.scalars().all()
        if not ids:
            return []
        statement = select(PlanItem).where(PlanItem.tenant_id == self.work.tenant_id, PlanItem.id.in_(ids))
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

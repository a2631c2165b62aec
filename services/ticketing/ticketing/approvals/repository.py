"""Finds steps and what waits for whom."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.approvals.models import ApprovalStep
from ticketing.places.models import Unit
from ticketing.staff.models import StaffMember, StaffRole
from ticketing.tickets.models import Ticket


class ApprovalStepRepository(Repository[ApprovalStep]):
    model: ClassVar[type[ApprovalStep]] = ApprovalStep

    async def of_ticket(self, ticket_id: UUID) -> Sequence[ApprovalStep]:
        table = ApprovalStep
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.number))).scalars().all()

    async def roles_of(self, staff: Collection[UUID]) -> dict[UUID, set[str]]:
        """Which roles that count for decisions each of them holds."""
        found = await self.session.execute(
            select(StaffRole.staff_id, StaffRole.role).where(
                StaffRole.tenant_id == self.work.tenant_id, StaffRole.staff_id.in_(staff)
            )
        )
        held: dict[UUID, set[str]] = {}
        for row in found:
            held.setdefault(row.staff_id, set()).add(row.role)
        return held

    async def members(self, ids: Collection[UUID]) -> Sequence[StaffMember]:
        found = await self.session.execute(
            select(StaffMember).where(StaffMember.tenant_id == self.work.tenant_id, StaffMember.id.in_(ids))
        )
        return found.scalars().all()


class WaitingRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def for_roles(
        self, roles: Collection[str], cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """Steps whose turn it is, the longest waiting first, but for the caller's own applications."""
        me = self.work.principal.id
        step, ticket = ApprovalStep, Ticket
        statement: AnySelect = (
            select(
                ticket.id.label("ticket_id"), ticket.no.label("ticket_no"), ticket.title, ticket.class_l1,
                ticket.community_id, Unit.code.label("unit_code"), step.number, step.role, step.asked_at,
                ticket.promised_reply_at,
            )
            .select_from(step)
            .join(ticket, (ticket.tenant_id == step.tenant_id) & (ticket.id == step.ticket_id))
            .outerjoin(Unit, (Unit.tenant_id == ticket.tenant_id) & (Unit.id == ticket.unit_id))
            .where(
                step.tenant_id == self.work.tenant_id,
                step.role.in_(sorted(roles)),
                step.decided_at.is_(None),
                step.asked_at.is_not(None),
                ticket.state == "in_approval",
                or_(ticket.first_receiver_id.is_(None), ticket.first_receiver_id != me),
                or_(ticket.handler_id.is_(None), ticket.handler_id != me),
            )
        )  # fmt: skip
        return await self.page(self.scoped(statement), (step.asked_at, step.id), cursor, limit, sorted(roles))

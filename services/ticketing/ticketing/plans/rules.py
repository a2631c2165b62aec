"""Asks the figures of the tenant and the tasks of the case whether it needs an approved plan."""

from kit.work import Work
from ticketing.plans.approval import reasons
from ticketing.plans.repository import PlanRepository
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.tickets.models import Ticket


class PlanRules:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def lacking(self, ticket: Ticket, cost_cents: int) -> list[str]:
        """Why work does not begin on a case that is being planned without an approved plan (C3.2 row 12)."""
        return await self.reasons(ticket, cost_cents) if ticket.state == "planning" else []

    async def reasons(self, ticket: Ticket, cost_cents: int) -> list[str]:
        return reasons(
            await ProcedureRuleService(self.work).in_force(),
            major=ticket.major,
            cost_cents=cost_cents,
            departments=await PlanRepository(self.work).departments(ticket.id),
        )

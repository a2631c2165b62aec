"""Who has a part in a case."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Text, Uuid, and_, cast, exists, func, or_, select, type_coerce
from sqlalchemy.orm import aliased

from kit.work import Work
from ticketing.assistants.models import Assistant
from ticketing.department_tasks.models import DepartmentTask
from ticketing.entries.models import TicketEntry
from ticketing.referrals.models import Referral
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket
from ticketing.work_orders.models import WorkOrder

TAKEN_UP_AGAIN = ("return", "reopen")
"""Entries with which a case is taken up again (C3.2 rows 16 and 17)"""
WORKING = ("investigate", "conclude", "submit_plan", "take_measure", "finish_item", "begin_work", "resolve")
"""Entries of the work itself, whoever holds the case"""


class CasePartyRepository:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def among(self, ticket_id: UUID | None, staff: Collection[UUID]) -> set[UUID]:
        """Those of these colleagues who have a part in the case; nobody has one where there is no case."""
        if ticket_id is None or not staff:
            return set()
        member = StaffMember
        found = await self.session.execute(
            select(member.id).where(
                member.tenant_id == self.work.tenant_id,
                member.id.in_(staff),
                has_part(self.work.tenant_id, member.id, ticket_id),
            )
        )
        return set(found.scalars())

    async def has_part(self, ticket_id: UUID | None, staff_id: UUID) -> bool:
        if ticket_id is None:
            return False
        found = await self.session.execute(select(has_part(self.work.tenant_id, staff_id, ticket_id)))
        return bool(found.scalar_one())


def has_part(tenant_id: UUID, staff: Any, ticket: Any) -> ColumnElement[bool]:
    """Whether `staff` had or has a hand in `ticket`, or the case is about them; both are columns or ids.

    A hand in it have: its handler and whoever handled it or worked on it in the running round, who assists or was
    asked as a specialist, who did a department's task of it or an order of work. What was merged into another case is
    settled with that one (C3.2 row 20), so a part in either is a part in it; a ticket that follows is followed by none.
    """
    case, entry, taken_up, merged = aliased(Ticket), aliased(TicketEntry), aliased(TicketEntry), aliased(Ticket)
    follows = select(merged.merged_into).where(merged.tenant_id == tenant_id, merged.id == ticket)
    either = (ticket, follows.correlate_except(merged).scalar_subquery())

    def of_case(table: Any) -> ColumnElement[bool]:
        return and_(table.tenant_id == tenant_id, table.ticket_id.in_(either))

    about = or_(*(column == staff for column in (case.handler_id, case.responsible_id, case.complained_about_id)))
    round_began = (
        select(func.max(taken_up.at))
        .where(
            taken_up.tenant_id == tenant_id, taken_up.ticket_id == entry.ticket_id, taken_up.verb.in_(TAKEN_UP_AGAIN)
        )
        .scalar_subquery()
    )
    helped = and_(entry.verb == "assist", entry.details["to"].astext == cast(type_coerce(staff, Uuid), Text))
    did = and_(entry.actor_id == staff, entry.verb.in_(WORKING))
    worked = or_(entry.from_handler_id == staff, entry.to_handler_id == staff, helped, did)
    return or_(
        exists().where(case.tenant_id == tenant_id, case.id.in_(either), about),
        exists().where(of_case(entry), worked, entry.at >= func.coalesce(round_began, entry.at)),
        exists().where(of_case(Assistant), Assistant.staff_id == staff),
        exists().where(of_case(Referral), Referral.to_staff_id == staff),
        exists().where(
            of_case(DepartmentTask), DepartmentTask.assignee_id == staff, DepartmentTask.state != "cancelled"
        ),
        exists().where(of_case(WorkOrder), WorkOrder.assignee_id == staff, WorkOrder.state != "cancelled"),
    )

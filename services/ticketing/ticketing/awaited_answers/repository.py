"""Finds what somebody was asked and has not answered: five indexes, one round trip.

Nobody waits for an answer about a ticket that has ended, or offers one that is another's by now; a task given beside
it is work that still stands. A measure waits for whoever has it while its case is in work. Nothing is urged of, or
asked from, whom the case is about: then others see to it.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Date, DateTime, cast, func, literal, not_, null, or_, select, union_all

from kit import clock
from kit.paging import AnyRow, AnySelect
from kit.work import Work
from ticketing.department_tasks.models import UNDONE, DepartmentTask
from ticketing.places.models import Unit
from ticketing.plans.models import HandlingPlan, PlanItem
from ticketing.referrals.models import Referral
from ticketing.staff.models import StaffMember
from ticketing.tickets.codes import ENDED
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import is_about
from ticketing.transfers.models import Transfer
from ticketing.urge_notices.models import UrgeNotice

MOST = 50
_GIVEN_BACK = "transfer"
"""An offer of a case that is about them they still give back"""


class AwaitedAnswerRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def of(self, staff_id: UUID) -> Sequence[AnyRow]:
        """Due soonest first; the last column of every row is how many there are."""
        transfer, notice, referral, task = Transfer, UrgeNotice, Referral, DepartmentTask
        asked = union_all(
            self._asked("transfer", transfer, transfer.reason, transfer.offered_at, transfer.answer_due_at,
                        transfer.from_staff_id, transfer.to_staff_id == staff_id, transfer.state == "offered"),
            self._asked("urge_notice", notice, notice.message, notice.sent_at, notice.reply_due_at,
                        notice.sent_by, notice.to_staff_id == staff_id, notice.replied_at.is_(None)),
            self._asked("referral", referral, referral.question, referral.asked_at, null(),
                        referral.asked_by, referral.to_staff_id == staff_id, referral.answered_at.is_(None)),
            self._asked("department_task", task, task.task, task.created_at, task.due_at,
                        task.created_by, task.assignee_id == staff_id, task.state.in_(UNDONE), state=task.state),
            self._measures(staff_id),
        ).subquery()  # fmt: skip
        statement = (
            select(
                *(column for column in asked.c if column.name not in {"ticket_id", "ticket_no", "asked_by"}),
                asked.c.ticket_id, asked.c.ticket_no, Ticket.title, Unit.code, Ticket.place, StaffMember.display_name,
                func.count().over(),
            )
            .join(Ticket, (Ticket.tenant_id == self.work.tenant_id) & (Ticket.id == asked.c.ticket_id))
            .outerjoin(Unit, (Unit.tenant_id == self.work.tenant_id) & (Unit.id == Ticket.unit_id))
            .outerjoin(
                StaffMember, (StaffMember.tenant_id == self.work.tenant_id) & (StaffMember.id == asked.c.asked_by)
            )
            .where(or_(asked.c.asking == "department_task", Ticket.state.not_in(ENDED)))
            .where(or_(asked.c.asking == _GIVEN_BACK, not_(is_about(self.work.tenant_id, staff_id))))
            .where(or_(asked.c.asking != "transfer", asked.c.asked_by == Ticket.handler_id))
            .order_by(func.coalesce(asked.c.due_at, asked.c.asked_at), asked.c.id)
            .limit(MOST)
        )  # fmt: skip
        return (await self.work.session.execute(statement)).all()

    def _measures(self, staff_id: UUID) -> AnySelect:
        """Found by who has them: few of all that were ever planned are still to be done."""
        plan, item, tenant_id = HandlingPlan, PlanItem, self.work.tenant_id
        return (
            select(
                literal("plan_item").label("asking"), item.id, Ticket.version, literal("open").label("state"),
                item.measure.label("text"), plan.decided_at.label("asked_at"),
                func.timezone(clock.ZONE.key, cast(item.due_on + 1, DateTime)).label("due_at"),
                item.due_on.label("due_on"), plan.submitted_by.label("asked_by"),
                Ticket.id.label("ticket_id"), Ticket.no.label("ticket_no"),
            )
            .join(plan, (plan.tenant_id == tenant_id) & (plan.id == item.plan_id) & (plan.state == "approved"))
            .join(Ticket, (Ticket.tenant_id == tenant_id) & (Ticket.id == plan.ticket_id))
            .where(item.tenant_id == tenant_id, item.owner_id == staff_id, item.done_at.is_(None))
            .where(Ticket.state == "processing")
        )  # fmt: skip

    def _asked(  # noqa: PLR0917 - the columns of one shape, in its order
        self,
        asking: str,
        table: Any,
        text: Any,
        asked_at: Any,
        due_at: Any,
        asked_by: Any,
        *which: Any,
        state: Any = None,
    ) -> AnySelect:
        day = cast(null(), Date)
        named = {"text": text, "asked_at": asked_at, "due_at": due_at, "due_on": day, "asked_by": asked_by}
        return select(
            literal(asking).label("asking"),
            table.id,
            table.version,
            (literal("open") if state is None else state).label("state"),
            *(column.label(name) for name, column in named.items()),
            table.ticket_id,
            table.ticket_no,
        ).where(table.tenant_id == self.work.tenant_id, *which)

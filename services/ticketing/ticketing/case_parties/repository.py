"""Who has a part in a case."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Text, Uuid, and_, cast, exists, func, or_, select, text, type_coerce
from sqlalchemy.orm import aliased

from kit.paging import AnyRow
from kit.work import Work
from ticketing.assistants.models import Assistant
from ticketing.consultations.codes import WAITING
from ticketing.department_tasks.models import UNDONE, DepartmentTask
from ticketing.entries.models import TicketEntry
from ticketing.organisations.repository import names_of_theirs
from ticketing.plans.models import HandlingPlan, PlanItem
from ticketing.referrals.models import Referral
from ticketing.return_visits.codes import OPEN_VISITS
from ticketing.staff.models import StaffMember
from ticketing.tickets.codes import ENDED
from ticketing.tickets.models import Ticket
from ticketing.transfers.models import Transfer
from ticketing.urge_notices.models import UrgeNotice
from ticketing.work_orders.codes import NOT_BEGUN
from ticketing.work_orders.models import WorkOrder

TAKEN_UP_AGAIN = ("return", "reopen")
"""Entries with which a case is taken up again (C3.2 rows 16 and 17)"""
WORKING = (
    *("investigate", "conclude", "submit_plan", "take_measure", "finish_item", "begin_work", "resolve"),
    "task_done",
)
"""Entries of the work itself, whoever holds the case; a department's task is done by whoever of it says so"""

AFTERWARDS = timedelta(hours=24)
"""How long somebody who reads no tickets still opens the case after their part in it is done (40-roles D)"""

_OPEN_PARTS = text("""
WITH about AS (
  SELECT id, no, handler_id, id IS DISTINCT FROM CAST(:ticket_id AS uuid) AS beside FROM ticket
  WHERE tenant_id = :tenant_id AND (id = CAST(:ticket_id AS uuid) OR (id = ANY (:others) AND state <> ALL (:ended)))),
parts AS (
  SELECT 1 AS rank, 'handler' AS kind, id, no AS title, id AS ticket_id FROM about WHERE handler_id = ANY (:staff)
  UNION ALL
  SELECT 2, 'assistant', a.id, t.no, t.id
  FROM assistant a JOIN about t ON a.tenant_id = :tenant_id AND t.id = a.ticket_id
  WHERE a.staff_id = ANY (:staff)
  UNION ALL
  SELECT 3, 'work_order', o.id, o.no, t.id
  FROM work_order o JOIN about t ON o.tenant_id = :tenant_id AND t.id = o.ticket_id
  WHERE o.assignee_id = ANY (:staff) AND o.state = ANY (:not_begun)
  UNION ALL
  SELECT 4, 'department_task', d.id, d.department || ' · ' || d.task, t.id
  FROM department_task d JOIN about t ON d.tenant_id = :tenant_id AND t.id = d.ticket_id
  WHERE d.assignee_id = ANY (:staff) AND d.state = ANY (:undone)
  UNION ALL
  SELECT 5, 'plan_item', i.id, i.measure, t.id FROM handling_plan p
  JOIN about t ON p.tenant_id = :tenant_id AND t.id = p.ticket_id
  JOIN plan_item i ON i.tenant_id = :tenant_id AND i.plan_id = p.id
  WHERE p.state = 'submitted' AND i.owner_id = ANY (:staff) AND i.done_at IS NULL
  UNION ALL
  SELECT 6, 'consultation', c.id, c.question, t.id
  FROM consultation c JOIN about t ON c.tenant_id = :tenant_id AND t.id = c.ticket_id
  WHERE c.state = ANY (:waiting)
    AND (c.expert_id = ANY (:staff) OR (c.reported_at IS NOT NULL AND c.leader_id = ANY (:staff)))),
conversations AS (
  SELECT 7 AS rank, 'callback' AS kind, c.id, COALESCE(c.matter, c.number_last4, '') AS title
  FROM callback c WHERE c.tenant_id = :tenant_id AND c.state = 'due' AND c.owner_id = ANY (:staff)
    AND (c.ticket_id = ANY (:spoken) OR EXISTS (SELECT FROM call_ticket l
      WHERE l.tenant_id = :tenant_id AND l.call_id = c.call_id AND l.ticket_id = ANY (:spoken)))
  UNION ALL
  SELECT 8, 'return_visit', v.id, v.no FROM return_visit v
  WHERE v.tenant_id = :tenant_id AND v.ticket_id = ANY (:visited) AND v.owner_id = ANY (:staff)
    AND v.state = ANY (:unmade))
SELECT p.kind, p.id, CASE WHEN t.beside AND p.rank > 2 THEN t.no || ' · ' || p.title ELSE p.title END AS title,
  t.beside, p.rank
FROM parts p JOIN about t ON t.id = p.ticket_id
UNION ALL
SELECT kind, id, title, true, rank FROM conversations
ORDER BY beside, rank, title, id""")


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

    async def open_parts(
        self, ticket_id: UUID, staff: Collection[UUID], others: Collection[UUID] = (), *, ends: bool = False
    ) -> Sequence[AnyRow]:
        """What these colleagues have to do on the ticket and have not begun: rows of (kind, id, title), all of which
        can be taken from them before they are named; a question they were asked they only leave unanswered. The same
        of the `others` that have not ended, each with the number of its ticket. And whom they are to speak with about
        any of it, ended or not: a call-back somebody else takes, a visit is given to somebody else. Where the ticket
        `ends` with this nobody does anything on it, and no visit follows it; who was promised a call is called.

        What has begun keeps nobody from being named, and does not stay theirs. An order in progress they finish, or a
        dispatcher sends somebody else (WorkOrder.dispatch); a measure of an approved plan is seen to, and said to be
        done, by whoever handles the case or a supervisor (PlanService.finish_item). The number of whoever complained
        is theirs no longer either way.
        """
        if not staff:
            return []
        states = {"not_begun": list(NOT_BEGUN), "undone": list(UNDONE), "waiting": list(WAITING)}
        states |= {"ended": list(ENDED), "unmade": list(OPEN_VISITS)}
        of = {
            "tenant_id": self.work.tenant_id,
            "ticket_id": None if ends else ticket_id,
            "staff": list(staff),
            "others": list(others),
            "visited": [*others] if ends else [ticket_id, *others],
            "spoken": [ticket_id, *others],
        }
        return (await self.session.execute(_OPEN_PARTS, of | states)).all()

    async def has_part(self, ticket_id: UUID | None, staff_id: UUID) -> bool:
        if ticket_id is None:
            return False
        found = await self.session.execute(select(has_part(self.work.tenant_id, staff_id, ticket_id)))
        return bool(found.scalar_one())


def has_part(tenant_id: UUID, staff: Any, ticket: Any) -> ColumnElement[bool]:
    """Whether `staff` had or has a hand in `ticket`; both are columns or ids. Whom the case is about is no part in it:
    that is `TicketRepository.accused`, and `not_about_me` of what names tickets.

    A hand in it have: its handler and whoever handled it or worked on it in the running round, who assists or was
    asked as a specialist, who had or did a department's task of it or an order of work, who was found responsible. What
    was merged into another case is settled with that one (C3.2 row 20), so a part in either is a part in it; a ticket
    that follows is followed by none.
    """
    case, entry, taken_up, merged = aliased(Ticket), aliased(TicketEntry), aliased(TicketEntry), aliased(Ticket)
    follows = select(merged.merged_into).where(merged.tenant_id == tenant_id, merged.id == ticket)
    either = (ticket, follows.correlate_except(merged).scalar_subquery())

    def of_case(table: Any) -> ColumnElement[bool]:
        return and_(table.tenant_id == tenant_id, table.ticket_id.in_(either))

    theirs = or_(case.handler_id == staff, case.responsible_id == staff)
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
        exists().where(case.tenant_id == tenant_id, case.id.in_(either), theirs),
        exists().where(of_case(entry), worked, entry.at >= func.coalesce(round_began, entry.at)),
        exists().where(of_case(Assistant), Assistant.staff_id == staff),
        exists().where(of_case(Referral), Referral.to_staff_id == staff),
        exists().where(
            of_case(DepartmentTask), DepartmentTask.assignee_id == staff, DepartmentTask.state != "cancelled"
        ),
        exists().where(of_case(WorkOrder), WorkOrder.assignee_id == staff, WorkOrder.state != "cancelled"),
    )


def does_task(tenant_id: UUID, staff_id: UUID) -> ColumnElement[bool]:
    """Of a row of `DepartmentTask`: theirs to do is what was given to them, or to a department they belong to or head,
    whoever of it was named (C3.2 row 6)."""
    of_theirs = DepartmentTask.department.in_(names_of_theirs(tenant_id, staff_id))
    return or_(DepartmentTask.assignee_id == staff_id, of_theirs)


def has_share(
    tenant_id: UUID, ticket_id: UUID, staff_id: UUID, now: datetime, *, executes: bool = False
) -> ColumnElement[bool]:
    """Of the row of `Ticket` with this id: whether `staff_id` has a share in it and so opens it, though neither their
    role nor their reach shows it to them.

    Whoever handles it, helps on it, does or gave a department's task, does a measure of its approved plan; whoever was
    urged, was asked for findings or a plan, or is offered it: what they are told of leads them there (S0-18, S0-35,
    S0-64, C3.2). What was done, answered or called off keeps it open for a while: whoever is told that reads there why.
    `executes`: theirs are the tasks of their departments as well (see `does_task`).
    """
    lately = now - AFTERWARDS
    goes_on = Ticket.state.not_in(ENDED)
    helps = exists().where(
        Assistant.tenant_id == tenant_id, Assistant.ticket_id == ticket_id, Assistant.staff_id == staff_id
    )
    does = exists().where(
        DepartmentTask.tenant_id == tenant_id,
        DepartmentTask.ticket_id == ticket_id,
        or_(
            DepartmentTask.created_by == staff_id,
            does_task(tenant_id, staff_id) if executes else DepartmentTask.assignee_id == staff_id,
        ),
        or_(
            DepartmentTask.state.in_(UNDONE),
            DepartmentTask.done_at >= lately,
            # Nothing changes a task that was cancelled: its last change is when that was.
            and_(DepartmentTask.state == "cancelled", DepartmentTask.updated_at >= lately),
        ),
    )
    sees_to = exists().where(
        HandlingPlan.tenant_id == tenant_id,
        HandlingPlan.ticket_id == ticket_id,
        HandlingPlan.state == "approved",
        PlanItem.tenant_id == tenant_id,
        PlanItem.plan_id == HandlingPlan.id,
        PlanItem.owner_id == staff_id,
        or_(PlanItem.done_at.is_(None), PlanItem.done_at >= lately),
    )
    urged = exists().where(
        UrgeNotice.tenant_id == tenant_id,
        UrgeNotice.ticket_id == ticket_id,
        UrgeNotice.to_staff_id == staff_id,
        or_(and_(UrgeNotice.replied_at.is_(None), goes_on), UrgeNotice.replied_at >= lately),
    )
    asked = exists().where(
        Referral.tenant_id == tenant_id,
        Referral.ticket_id == ticket_id,
        Referral.to_staff_id == staff_id,
        or_(and_(Referral.answered_at.is_(None), goes_on), Referral.answered_at >= lately),
    )
    offered = exists().where(
        Transfer.tenant_id == tenant_id,
        Transfer.ticket_id == ticket_id,
        Transfer.to_staff_id == staff_id,
        Transfer.state == "offered",
    )
    return or_(Ticket.handler_id == staff_id, helps, does, sees_to, urged, asked, offered)

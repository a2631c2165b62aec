"""Facts around the handling of a case: tasks of departments, urge notices, referrals, transfers (C3.1, C3.2)."""

from datetime import date, datetime
from uuid import UUID

from events import Event


class ProcedureRulesChanged(Event, frozen=True, kw_only=True):
    """The tenant's figures of the procedure are other ones from now on."""

    type = "ticketing.procedure_rules.changed.v1"


class SubclassesChanged(Event, frozen=True, kw_only=True):
    """The company's second-level classes of complaints are other ones from now on."""

    type = "ticketing.subclasses.changed.v1"


class DepartmentTaskFact(Event, frozen=True, kw_only=True):
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    state: str
    """open | blocked | done | cancelled"""
    assignee_id: UUID
    created_by: UUID
    due_at: datetime
    told: tuple[UUID, ...] | None = None
    """who hears of it, none of whom the case is about; None in facts from before there was this field"""


class DepartmentTaskAssigned(DepartmentTaskFact, frozen=True, kw_only=True):
    type = "ticketing.department_task.assigned.v1"


class DepartmentTaskBlocked(DepartmentTaskFact, frozen=True, kw_only=True):
    type = "ticketing.department_task.blocked.v1"


class DepartmentTaskFinished(DepartmentTaskFact, frozen=True, kw_only=True):
    type = "ticketing.department_task.finished.v1"


class DepartmentTaskOverdue(DepartmentTaskFact, frozen=True, kw_only=True):
    type = "ticketing.department_task.overdue.v1"


class DepartmentTaskCancelled(DepartmentTaskFact, frozen=True, kw_only=True):
    type = "ticketing.department_task.cancelled.v1"


class MeasureFact(Event, frozen=True, kw_only=True):
    """A measure of an approved plan that nobody has done; `recipients` are those who have to hear of it."""

    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    owner_id: UUID
    due_on: date
    recipients: tuple[UUID, ...] = ()


class MeasureDue(MeasureFact, frozen=True, kw_only=True):
    """Its day has come."""

    type = "ticketing.measure.due.v1"


class MeasureOverdue(MeasureFact, frozen=True, kw_only=True):
    """Its day is over."""

    type = "ticketing.measure.overdue.v1"


class UrgeFact(Event, frozen=True, kw_only=True):
    """`recipients` are those who have to hear of it; from the third notice on leaders are among them."""

    aggregate = "urge_notice"
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    notice: int
    """the how many-eth of the ticket"""
    reply_due_at: datetime
    recipients: tuple[UUID, ...] = ()
    accused: tuple[UUID, ...] = ()
    """whom the case is about: they hear nothing of it"""


class ComplaintUrged(UrgeFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.urged.v1"
    urged_id: UUID | None = None
    """who has to answer; None in facts from before there was this field"""
    urged_name: str = ""
    leaders: tuple[UUID, ...] = ()
    """those of `recipients` who have nothing to answer: they hear that somebody is urged again and again"""


class UrgeNoticeAnswered(UrgeFact, frozen=True, kw_only=True):
    type = "ticketing.urge_notice.answered.v1"


class UrgeNoticeUnanswered(UrgeFact, frozen=True, kw_only=True):
    type = "ticketing.urge_notice.unanswered.v1"


class ReferralFact(Event, frozen=True, kw_only=True):
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    purpose: str
    """project_findings | specialist_plan"""
    asked_by: UUID
    to_staff_id: UUID
    told: tuple[UUID, ...] | None = None
    """who hears of it, none of whom the case is about; None in facts from before there was this field"""


class ReferralAsked(ReferralFact, frozen=True, kw_only=True):
    type = "ticketing.referral.asked.v1"


class ReferralAnswered(ReferralFact, frozen=True, kw_only=True):
    type = "ticketing.referral.answered.v1"


class TransferFact(Event, frozen=True, kw_only=True):
    """`recipients` are supervisors who have to decide, once it came back too often; they are among those `told`."""

    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    from_staff_id: UUID
    to_staff_id: UUID
    answer_due_at: datetime
    recipients: tuple[UUID, ...] = ()
    told: tuple[UUID, ...] | None = None
    """who hears of it, none of whom the case is about; None in facts from before there was this field"""


class TransferOffered(TransferFact, frozen=True, kw_only=True):
    type = "ticketing.transfer.offered.v1"


class TransferAccepted(TransferFact, frozen=True, kw_only=True):
    type = "ticketing.transfer.accepted.v1"


class TransferRefused(TransferFact, frozen=True, kw_only=True):
    type = "ticketing.transfer.refused.v1"


class TransferLapsed(TransferFact, frozen=True, kw_only=True):
    type = "ticketing.transfer.lapsed.v1"


class TransferWithdrawn(TransferFact, frozen=True, kw_only=True):
    type = "ticketing.transfer.withdrawn.v1"

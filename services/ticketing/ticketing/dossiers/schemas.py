"""The procedure of one ticket on the wire."""

from uuid import UUID

from kit.schemas import Read
from ticketing.appointments.schemas import AppointmentRead
from ticketing.approvals.schemas import ApprovalStepRead
from ticketing.assistants.schemas import AssistantRead
from ticketing.department_tasks.schemas import DepartmentTaskRead
from ticketing.incidents.schemas import TicketIncidentRead
from ticketing.investigations.schemas import InvestigationRead
from ticketing.plans.schemas import PlanRead
from ticketing.referrals.schemas import ReferralRead
from ticketing.rulings.schemas import RulingRead
from ticketing.suspensions.schemas import SuspensionRead
from ticketing.transfers.schemas import TransferRead
from ticketing.undelivered_answers.schemas import UndeliveredAnswerRead
from ticketing.urge_notices.schemas import UrgeNoticeRead


class ProcedureRead(Read, frozen=True, kw_only=True):
    """Oldest first. `approval_reasons`: why the case needs an approved plan whatever it costs."""

    rulings: list[RulingRead]
    investigation: InvestigationRead | None
    plans: list[PlanRead]
    approval_reasons: list[str]
    department_tasks: list[DepartmentTaskRead]
    answerable_tasks: list[UUID]
    """those of them whoever asks says how they go"""
    urge_notices: list[UrgeNoticeRead]
    undelivered_answers: list[UndeliveredAnswerRead]
    referrals: list[ReferralRead]
    transfers: list[TransferRead]
    suspensions: list[SuspensionRead]
    assistants: list[AssistantRead]
    approval_steps: list[ApprovalStepRead]
    appointment: AppointmentRead | None
    incident: TicketIncidentRead | None
    convertible_to: tuple[str, ...]
    """kinds it may become, whatever its state says about that"""
    staff: dict[UUID, str]
    """everybody named here"""

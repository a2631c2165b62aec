"""Everything of the complaint procedure around one ticket, for reading."""

from typing import TypeVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from kit.schemas import Read
from kit.work import Work
from ticketing.appointments.repository import AppointmentRepository
from ticketing.appointments.schemas import AppointmentRead
from ticketing.approvals.repository import ApprovalStepRepository
from ticketing.approvals.schemas import ApprovalStepRead
from ticketing.assistants.repository import AssistantRepository
from ticketing.assistants.schemas import AssistantRead
from ticketing.conversions.table import CONVERSIONS
from ticketing.department_tasks.answering import Answering
from ticketing.department_tasks.repository import DepartmentTaskRepository
from ticketing.department_tasks.schemas import DepartmentTaskRead
from ticketing.dossiers.repository import DossierRepository
from ticketing.dossiers.schemas import ProcedureRead
from ticketing.incidents.repository import IncidentRepository
from ticketing.incidents.schemas import TicketIncidentRead
from ticketing.investigations.repository import InvestigationRepository
from ticketing.investigations.schemas import InvestigationRead
from ticketing.plans.repository import PlanRepository
from ticketing.plans.rules import PlanRules
from ticketing.plans.schemas import PlanItemRead, PlanRead
from ticketing.referrals.repository import ReferralRepository
from ticketing.referrals.schemas import ReferralRead
from ticketing.rulings.repository import RulingRepository
from ticketing.rulings.schemas import RulingRead
from ticketing.suspensions.repository import SuspensionRepository
from ticketing.suspensions.schemas import SuspensionRead
from ticketing.tickets.repository import TicketRepository
from ticketing.transfers.repository import TransferRepository
from ticketing.transfers.schemas import TransferRead
from ticketing.undelivered_answers.repository import UndeliveredAnswerRepository
from ticketing.undelivered_answers.schemas import UndeliveredAnswerRead
from ticketing.urge_notices.repository import UrgeNoticeRepository
from ticketing.urge_notices.schemas import UrgeNoticeRead

STAFF = ("_by", "staff_id", "leader_id", "owner_id", "assignee_id", "on_behalf_of")
"""How the fields end that name a member of staff"""

T = TypeVar("T", bound=Read)


async def read_procedure(work: Work, id: UUID) -> ProcedureRead:
    ticket = await TicketRepository(work).opened(id)
    investigation = await InvestigationRepository(work).of_ticket(id)
    appointment = await AppointmentRepository(work).of_ticket(id)
    incident = await IncidentRepository(work).of_ticket(id)
    tasks = await DepartmentTaskRepository(work).of_ticket(id)
    answerable = await Answering(work).answerable(tasks)
    read = ProcedureRead(
        rulings=[_copied(RulingRead, one) for one in await RulingRepository(work).of_ticket(id)],
        investigation=_copied(InvestigationRead, investigation) if investigation else None,
        plans=await _plans(work, id),
        approval_reasons=await PlanRules(work).reasons(ticket, 0),
        department_tasks=[DepartmentTaskRead.of(one) for one in tasks],
        answerable_tasks=[one.id for one in tasks if one.id in answerable],
        urge_notices=[UrgeNoticeRead.of(one) for one in await UrgeNoticeRepository(work).of_ticket(id)],
        undelivered_answers=[
            _copied(UndeliveredAnswerRead, one) for one in await UndeliveredAnswerRepository(work).of_ticket(id)
        ],
        referrals=[ReferralRead.of(one) for one in await ReferralRepository(work).of_ticket(id)],
        transfers=[TransferRead.of(one) for one in await TransferRepository(work).of_ticket(id)],
        suspensions=[_copied(SuspensionRead, one) for one in await SuspensionRepository(work).of_ticket(id)],
        assistants=[_copied(AssistantRead, one) for one in await AssistantRepository(work).of_ticket(id)],
        approval_steps=[_copied(ApprovalStepRead, one) for one in await ApprovalStepRepository(work).of_ticket(id)],
        appointment=_copied(AppointmentRead, appointment) if appointment else None,
        incident=TicketIncidentRead(**incident._mapping) if incident else None,
        convertible_to=CONVERSIONS.get(ticket.kind, ()),
        staff={},
    )
    return replace(read, staff=await DossierRepository(work).staff(_people(read)))


async def _plans(work: Work, id: UUID) -> list[PlanRead]:
    plans = PlanRepository(work)
    items = await plans.items(id)
    return [
        _copied(PlanRead, plan, items=[_copied(PlanItemRead, item) for item in items if item.plan_id == plan.id])
        for plan in await plans.of_ticket(id)
    ]


def _copied(read: type[T], row: object, **more: object) -> T:
    names = [name for name in read.__struct_fields__ if name not in more]
    return read(**{name: getattr(row, name) for name in names}, **more)


def _people(read: object) -> set[UUID]:
    """Every member of staff the procedure names: they are called by name on the screen."""
    if isinstance(read, list):
        return set().union(*(_people(one) for one in read))
    if not isinstance(read, Struct):
        return set()
    values = {name: getattr(read, name) for name in read.__struct_fields__}
    named = {value for name, value in values.items() if isinstance(value, UUID) and name.endswith(STAFF)}
    return named.union(*(_people(value) for value in values.values()))

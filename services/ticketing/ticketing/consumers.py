"""What ticketing does about foreign facts: it keeps its local copies and closes paid orders."""

from events import billing, identity, notifications, registry
from kit.consumers import Facts, Meta, consumes, consumes_many
from kit.work import Work
from ticketing.attendances.service import AttendanceService
from ticketing.calls.service import CallService
from ticketing.daily_reports.service import DailyReportService
from ticketing.organisations.service import OrganisationService
from ticketing.persons.service import PersonService
from ticketing.places.service import PlaceService
from ticketing.staff.service import StaffService
from ticketing.undelivered_answers.service import UndeliveredAnswerService
from ticketing.warranties.service import WarrantyService
from ticketing.work_orders.service import WorkOrderService


@consumes(identity.StaffOnboarded)
async def staff_onboarded(work: Work, event: identity.StaffOnboarded, meta: Meta) -> None:
    await StaffService(work).learn(meta.aggregate_id, event)


@consumes(identity.StaffChanged)
async def staff_changed(work: Work, event: identity.StaffChanged, meta: Meta) -> None:
    await StaffService(work).learn(meta.aggregate_id, event)


@consumes(identity.StaffLeft)
async def staff_left(work: Work, event: identity.StaffLeft, meta: Meta) -> None:
    await AttendanceService(work).leave_company(meta.aggregate_id)
    await StaffService(work).learn(meta.aggregate_id, event, left=True)


@consumes(identity.DepartmentCreated)
async def department_created(work: Work, event: identity.DepartmentCreated, meta: Meta) -> None:
    await OrganisationService(work).learn_department(meta.aggregate_id, event)


@consumes(identity.DepartmentChanged)
async def department_changed(work: Work, event: identity.DepartmentChanged, meta: Meta) -> None:
    await OrganisationService(work).learn_department(meta.aggregate_id, event)


@consumes(identity.DepartmentRemoved)
async def department_removed(work: Work, event: identity.DepartmentRemoved, meta: Meta) -> None:
    await OrganisationService(work).learn_department(meta.aggregate_id, event)


@consumes(identity.SpecialistTeamChanged)
async def specialist_team_changed(work: Work, event: identity.SpecialistTeamChanged, meta: Meta) -> None:
    await OrganisationService(work).learn_team(meta.aggregate_id, event)


@consumes(identity.ExpertPanelChanged)
async def expert_panel_changed(work: Work, event: identity.ExpertPanelChanged, meta: Meta) -> None:
    await OrganisationService(work).learn_panel(meta.aggregate_id, event)


@consumes(registry.CommunityCreated)
async def community_created(work: Work, event: registry.CommunityCreated, meta: Meta) -> None:
    await PlaceService(work).learn_community(meta.aggregate_id, event)
    await DailyReportService(work).begin_day(work.today)


@consumes(registry.CommunityChanged)
async def community_changed(work: Work, event: registry.CommunityChanged, meta: Meta) -> None:
    await PlaceService(work).learn_community(meta.aggregate_id, event)


@consumes(registry.BuildingCreated)
async def building_created(work: Work, event: registry.BuildingCreated, meta: Meta) -> None:
    await PlaceService(work).learn_building(meta.aggregate_id, event)


@consumes(registry.BuildingRemoved)
async def building_removed(work: Work, event: registry.BuildingRemoved, meta: Meta) -> None:
    await PlaceService(work).forget_building(meta.aggregate_id)


@consumes_many(registry.UnitCreated)
async def units_created(work: Work, facts: Facts[registry.UnitCreated]) -> None:
    await PlaceService(work).learn_units((meta.aggregate_id, event) for event, meta in facts)


@consumes(registry.UnitChanged)
async def unit_changed(work: Work, event: registry.UnitChanged, meta: Meta) -> None:
    await PlaceService(work).learn_units([(meta.aggregate_id, event)])


@consumes(registry.UnitRemoved)
async def unit_removed(work: Work, event: registry.UnitRemoved, meta: Meta) -> None:
    await PlaceService(work).forget_unit(meta.aggregate_id)


@consumes_many(registry.WarrantyTermStarted)
async def warranties_started(work: Work, facts: Facts[registry.WarrantyTermStarted]) -> None:
    await WarrantyService(work).learn((meta.aggregate_id, event) for event, meta in facts)


@consumes(registry.WarrantyTermChanged)
async def warranty_changed(work: Work, event: registry.WarrantyTermChanged, meta: Meta) -> None:
    await WarrantyService(work).learn([(meta.aggregate_id, event)])


@consumes(registry.WarrantyTermEnded)
async def warranty_ended(work: Work, event: registry.WarrantyTermEnded, meta: Meta) -> None:
    await WarrantyService(work).learn([(meta.aggregate_id, event)])


@consumes_many(registry.PersonRegistered)
async def persons_registered(work: Work, facts: Facts[registry.PersonRegistered]) -> None:
    await PersonService(work).learn(meta.aggregate_id for _, meta in facts)


@consumes(registry.PersonRemoved)
async def person_removed(work: Work, event: registry.PersonRemoved, meta: Meta) -> None:
    await PersonService(work).forget(meta.aggregate_id)


@consumes_many(registry.OwnershipStarted)
async def ownerships_started(work: Work, facts: Facts[registry.OwnershipStarted]) -> None:
    await PersonService(work).learn_owners((meta.aggregate_id, event) for event, meta in facts)


@consumes(registry.OwnershipEnded)
async def ownership_ended(work: Work, event: registry.OwnershipEnded, meta: Meta) -> None:
    await PersonService(work).end_ownership(meta.aggregate_id, event)


@consumes_many(registry.OccupancyBegun)
async def occupancies_begun(work: Work, facts: Facts[registry.OccupancyBegun]) -> None:
    await PersonService(work).learn_occupants((meta.aggregate_id, event) for event, meta in facts)


@consumes(registry.OccupancyEnded)
async def occupancy_ended(work: Work, event: registry.OccupancyEnded, meta: Meta) -> None:
    await PersonService(work).end_stay(meta.aggregate_id, event)


@consumes(registry.CallerChecked)
async def caller_checked(work: Work, event: registry.CallerChecked, meta: Meta) -> None:
    await CallService(work).note_check(event)


@consumes(billing.WorkOrderSettled)
async def work_order_settled(work: Work, event: billing.WorkOrderSettled, meta: Meta) -> None:
    await WorkOrderService(work).settle(event.work_order_id, event.bill_id)


@consumes(notifications.MessageDead)
async def message_dead(work: Work, event: notifications.MessageDead, meta: Meta) -> None:
    await UndeliveredAnswerService(work).fail(meta.aggregate_id, event)


@consumes(notifications.MessageRevived)
async def message_revived(work: Work, event: notifications.MessageRevived, meta: Meta) -> None:
    await UndeliveredAnswerService(work).resend(meta.aggregate_id)


consumers = [
    staff_onboarded,
    staff_changed,
    staff_left,
    department_created,
    department_changed,
    department_removed,
    specialist_team_changed,
    expert_panel_changed,
    community_created,
    community_changed,
    building_created,
    building_removed,
    units_created,
    unit_changed,
    unit_removed,
    warranties_started,
    warranty_changed,
    warranty_ended,
    persons_registered,
    person_removed,
    ownerships_started,
    ownership_ended,
    occupancies_begun,
    occupancy_ended,
    caller_checked,
    work_order_settled,
    message_dead,
    message_revived,
]

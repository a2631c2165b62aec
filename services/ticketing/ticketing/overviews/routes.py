"""Lists, my day, histories and the stack view over HTTP."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from msgspec import Meta

from kit.problems import FieldError, InvalidFields
from kit.schemas import Limit
from kit.work import Work
from ticketing.occurrences.codes import Desk, Occurrence, Period, Validity
from ticketing.occurrences.days import refuse_unknown
from ticketing.overviews.repository import Answered, TicketFilter
from ticketing.overviews.schemas import (
    FindByPhone,
    HistoryRead,
    MyDayRead,
    TicketPageRead,
    TicketRowRead,
    UnitTicketsRead,
)
from ticketing.overviews.service import OverviewService
from ticketing.subclasses.schemas import below
from ticketing.tickets.codes import CauseKind, Channel, Kind, Nature, Phase, Severity, State
from ticketing.tickets.schemas import Code, DepartmentName

READ = "ticketing.ticket.read"
Number = Annotated[str, Meta(min_length=1, max_length=60)]


@get("/tickets", permission=READ, summary="Tickets, newest first")
async def list_tickets(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[State | None, QueryParameter(name="state")] = None,
    open_only: FromQuery[bool] = False,
    ended_only: FromQuery[bool] = False,
    kind: FromQuery[Kind | None] = None,
    channel: FromQuery[Channel | None] = None,
    severity: FromQuery[Severity | None] = None,
    class_l1: FromQuery[Code | None] = None,
    class_l2: FromQuery[Code | None] = None,
    community_id: FromQuery[UUID | None] = None,
    building_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    person_id: FromQuery[UUID | None] = None,
    handler_id: FromQuery[UUID | None] = None,
    mine: FromQuery[bool] = False,
    clock: FromQuery[Literal["at_risk", "overdue"] | None] = None,
    no: FromQuery[Number | None] = None,
    registered_since: FromQuery[datetime | None] = None,
    registered_before: FromQuery[datetime | None] = None,
    phase: FromQuery[Phase | None] = None,
    nature: FromQuery[Nature | None] = None,
    cause_kind: FromQuery[CauseKind | None] = None,
    validity: FromQuery[Validity | None] = None,
    department: FromQuery[DepartmentName | None] = None,
    repeated: FromQuery[bool] = False,
    answered: FromQuery[Answered | None] = None,
    desk: FromQuery[Desk | None] = None,
    centre_reply: FromQuery[bool] = False,
    happened: FromQuery[Occurrence | None] = None,
    first_day: FromQuery[date | None] = None,
    last_day: FromQuery[date | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> TicketPageRead:
    """`mine`: handled by the caller. `no`: the beginning of a number. `clock`: at risk or overdue. Where only open
    tickets are asked for, those over a limit come first. `happened` goes with the two days of a period, both included:
    what reports count. `desk`: whose daily report a case stands in. `department`: the one found responsible.
    `class_l2` goes with the `class_l1` it is below. `answered`: answered at all, no later than promised, or waiting for
    an answer. `centre_reply`: resolved, and the centre owes the final reply."""
    if (happened is None) != (first_day is None) or (first_day is None) != (last_day is None):
        raise InvalidFields([FieldError("happened", "with_period")])
    refuse_unknown(first_day=first_day, last_day=last_day)
    wanted = TicketFilter(
        state=in_state,
        open_only=open_only,
        ended_only=ended_only,
        kind=kind,
        channel=channel,
        severity=severity,
        class_l1=class_l1,
        class_l2=below(class_l1, class_l2),
        community_id=community_id,
        building_id=building_id,
        unit_id=unit_id,
        person_id=person_id,
        handler_id=work.principal.id if mine else handler_id,
        clock=clock,
        no=no,
        registered_since=registered_since,
        registered_before=registered_before,
        phase=phase,
        nature=nature,
        cause_kind=cause_kind,
        validity=validity,
        department=department,
        repeated=repeated,
        answered=answered,
        desk=desk,
        happened=happened,
        period=Period(first=first_day, last=last_day) if first_day and last_day else None,
    )
    return await OverviewService(work).page(wanted, cursor, limit, centre_reply=centre_reply)


@get("/tickets/similar", permission=READ, summary="Open tickets that may be about the same")
async def list_similar(
    work: NamedDependency[Work],
    community_id: FromQuery[UUID],
    building_id: FromQuery[UUID | None] = None,
    kind: FromQuery[Kind | None] = None,
    class_l1: FromQuery[Code | None] = None,
) -> list[TicketRowRead]:
    wanted = TicketFilter(community_id=community_id, building_id=building_id, kind=kind, class_l1=class_l1)
    return await OverviewService(work).similar(wanted)


@get("/my-day", permission=READ, summary="What wants doing today")
async def read_my_day(work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None) -> MyDayRead:
    """`counts` are what the list finds with `mine` and `clock`, or with `state`, and the same community."""
    return await OverviewService(work).my_day(community_id)


@get("/buildings/{building_id:uuid}/tickets", permission=READ, summary="Open tickets per unit of a building")
async def count_per_unit(building_id: FromPath[UUID], work: NamedDependency[Work]) -> list[UnitTicketsRead]:
    return await OverviewService(work).per_unit(building_id)


@get("/histories", permission=READ, summary="The tickets of a person or a unit")
async def read_history(
    work: NamedDependency[Work],
    person_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
) -> HistoryRead:
    """For the screen beside a call."""
    if person_id is None and unit_id is None:
        raise InvalidFields([FieldError("person_id", "required")])
    return await OverviewService(work).history(TicketFilter(person_id=person_id, unit_id=unit_id))


@post("/histories/by-phone", permission=READ, status_code=200, idempotent=False, summary="Tickets of a caller")
async def read_history_by_phone(data: JSONBody[FindByPhone], work: NamedDependency[Work]) -> HistoryRead:
    """The number travels in the body, so it stands in no log."""
    return await OverviewService(work).history_of_phone(data.phone)


routes = [list_tickets, list_similar, read_my_day, count_per_unit, read_history, read_history_by_phone]

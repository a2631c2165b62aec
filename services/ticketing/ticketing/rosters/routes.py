"""Rosters over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.places.repository import PlaceRepository
from ticketing.rosters import schemas
from ticketing.rosters.models import Roster
from ticketing.rosters.repository import RosterRepository, ShiftRepository
from ticketing.rosters.service import RosterService
from ticketing.rosters.weeks import RosterWeeks
from ticketing.shift_templates.shift_times import monday_of

ONE = "/rosters/{roster_id:uuid}"
ENTRY = f"{ONE}/entries/{{entry_id:uuid}}"
PLAN = "ticketing.roster.plan"


async def _shown(work: Work, roster: Roster) -> schemas.RosterWeekRead:
    return await RosterWeeks(work).show(roster.community_id, roster.week, roster)


@get("/rosters", permission="ticketing.duty.read", summary="A week of a community with all that is wrong in it")
async def read_roster(
    work: NamedDependency[Work], community_id: FromQuery[UUID], week: FromQuery[date]
) -> schemas.RosterWeekRead:
    """`week` is any day of it."""
    refuse_unknown(week=week)
    return await RosterWeeks(work).read(community_id, monday_of(week))


@post("/rosters", permission=PLAN, summary="Begin to plan a week")
async def plan_roster(data: JSONBody[schemas.PlanRoster], work: NamedDependency[Work]) -> schemas.RosterWeekRead:
    return await _shown(work, await RosterService(work).plan(data))


@post(f"{ONE}/entries", permission=PLAN, status_code=200, summary="Put people on a shift")
async def add_roster_entries(
    roster_id: FromPath[UUID],
    data: JSONBody[schemas.AddRosterEntries],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.RosterWeekRead:
    return await _shown(work, await RosterService(work).add(roster_id, if_match, data))


@post(f"{ENTRY}/remove", permission=PLAN, status_code=200, summary="Take somebody off a shift")
async def remove_roster_entry(
    roster_id: FromPath[UUID],
    entry_id: FromPath[UUID],
    data: JSONBody[schemas.RemoveRosterEntry],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.RosterWeekRead:
    return await _shown(work, await RosterService(work).remove(roster_id, if_match, entry_id, data.reason))


@post(f"{ENTRY}/replace", permission=PLAN, status_code=200, summary="Have somebody stand in")
async def replace_roster_entry(
    roster_id: FromPath[UUID],
    entry_id: FromPath[UUID],
    data: JSONBody[schemas.ReplaceRosterEntry],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.RosterWeekRead:
    return await _shown(work, await RosterService(work).replace(roster_id, if_match, entry_id, data))


@post(f"{ONE}/copy-last-week", permission=PLAN, status_code=200, summary="Plan the week like the one before")
async def copy_last_week(
    roster_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> schemas.RosterWeekRead:
    roster, left_out = await RosterService(work).copy_last_week(roster_id, if_match)
    return await RosterWeeks(work).show(roster.community_id, roster.week, roster, left_out)


@post(f"{ONE}/publish", permission=PLAN, status_code=200, summary="Publish a week")
async def publish_roster(
    roster_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> schemas.RosterWeekRead:
    """Refused with the list of what hinders it."""
    return await _shown(work, await RosterService(work).publish(roster_id, if_match))


@get(f"{ONE}/changes", permission="ticketing.duty.read", summary="What was changed after publication, newest first")
async def list_roster_changes(
    roster_id: FromPath[UUID],
    work: NamedDependency[Work],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[schemas.RosterChangeRead]:
    rosters = RosterRepository(work)
    roster = await rosters.get(roster_id)
    rows, next_cursor = await rosters.changes(roster.id, cursor, limit)
    items = [schemas.RosterChangeRead(**row._mapping) for row in rows]
    return Page(items=items, next_cursor=next_cursor)


@get("/on-duty", permission="ticketing.duty.read", summary="Who is on duty now, by the published roster")
async def list_on_duty(
    work: NamedDependency[Work], community_id: FromQuery[UUID], post_id: FromQuery[UUID | None] = None
) -> list[schemas.OnDutyRead]:
    await PlaceRepository(work).get(community_id)
    rows = await ShiftRepository(work).on_duty(community_id, work.now, post_id=post_id)
    return [schemas.OnDutyRead(**row._mapping) for row in rows]


routes = [
    read_roster,
    plan_roster,
    add_roster_entries,
    remove_roster_entry,
    replace_roster_entry,
    copy_last_week,
    publish_roster,
    list_roster_changes,
    list_on_duty,
]

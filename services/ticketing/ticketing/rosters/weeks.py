"""A week as its planner sees it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from kit.clock import midnight
from kit.paging import AnyRow
from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.duty_posts.schemas import DutyPostRead
from ticketing.places.repository import PlaceRepository
from ticketing.rosters.eligibility import DUTY
from ticketing.rosters.models import DutyShift, Roster, RosterEntry
from ticketing.rosters.planning import HINDERS, Duty, Flaw, Head, PlannedShift, flaws, strains, unmanned
from ticketing.rosters.repository import RosterRepository, ShiftRepository
from ticketing.rosters.schemas import (
    DutyColleagueRead,
    DutyShiftRead,
    RosterEntryRead,
    RosterWarningRead,
    RosterWeekRead,
)
from ticketing.shift_templates.models import ShiftTemplate
from ticketing.shift_templates.repository import ShiftTemplateRepository
from ticketing.shift_templates.schemas import ShiftTemplateRead
from ticketing.staff.models import reaches
from ticketing.staff.repository import StaffRepository

DAYS = 7
WEEK = timedelta(days=DAYS)


class RosterWeeks:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.rosters = RosterRepository(work)
        self.shifts = ShiftRepository(work)
        self.staff = StaffRepository(work)

    async def read(self, community_id: UUID, week: date) -> RosterWeekRead:
        """Raises NotFound for a community the caller does not serve."""
        await PlaceRepository(self.work).get(community_id)
        return await self.show(community_id, week, await self.rosters.of_week(community_id, week))

    async def show(
        self, community_id: UUID, week: date, roster: Roster | None, more: Iterable[Flaw] = ()
    ) -> RosterWeekRead:
        await self.work.session.flush()
        posts = await DutyPostRepository(self.work).of_community(community_id)
        shifts = await self.shifts.of_roster(roster.id) if roster else []
        entries = await self.shifts.entries([shift.id for shift in shifts]) if shifts else []
        able = [row for row in await self.staff.active() if _does_duty(row, community_id)]
        names = await self.staff.names({id for each in entries for id in (each.staff_id, each.stands_in_for) if id})
        days = [day for day in days_of(week) if day >= self.work.today]
        planned = await self._planned(posts, shifts, entries)
        templates = await ShiftTemplateRepository(self.work).of_community(community_id)
        found = [
            *more,
            *flaws(planned, [post.id for post in posts if post.active], days),
            *unmanned(planned, await self._to_be_manned(week, posts, templates), days),
            *strains(await self._duties(week, shifts, entries), days),
        ]
        publisher = roster.published_by if roster else None
        return RosterWeekRead(
            id=roster.id if roster else None,
            version=roster.version if roster else 0,
            community_id=community_id,
            week=week,
            state=roster.state if roster else "none",
            published_at=roster.published_at if roster else None,
            published_by_name=(await self.staff.names({publisher})).get(publisher) if publisher else None,
            posts=[DutyPostRead.of(post) for post in posts],
            templates=[ShiftTemplateRead.of(one) for one in templates],
            shifts=[_shift(shift, entries, names) for shift in shifts],
            colleagues=[DutyColleagueRead(id=row.id, display_name=row.display_name, roles=row.roles) for row in able],
            warnings=[RosterWarningRead.of(each, each.code in HINDERS) for each in found],
        )

    async def hindrances(self, roster: Roster) -> list[Flaw]:
        """What keeps a week from publication. Shifts that are over are nobody's concern any more."""
        posts = await DutyPostRepository(self.work).of_community(roster.community_id)
        shifts = [each for each in await self.shifts.of_roster(roster.id) if each.ends_at > self.work.now]
        entries = await self.shifts.entries([shift.id for shift in shifts])
        found = flaws(await self._planned(posts, shifts, entries), [], [])
        return [each for each in found if each.code in HINDERS]

    async def _duties(self, week: date, shifts: Sequence[DutyShift], entries: Sequence[RosterEntry]) -> list[Duty]:
        """All shifts of whoever is on one of these, also in other communities and the days around the week."""
        people = {each.staff_id for each in entries}
        around = (midnight(week - timedelta(days=1)), midnight(week + WEEK + timedelta(days=1)))
        ours = {shift.id for shift in shifts}
        return [
            Duty(
                staff_id=row.staff_id,
                shift_id=row.shift_id,
                post_id=row.post_id,
                starts_at=row.starts_at,
                ends_at=row.ends_at,
                ours=row.shift_id in ours,
            )
            for row in (await self.shifts.duties_of(people, around) if people else [])
        ]

    async def _to_be_manned(
        self, week: date, posts: Sequence[DutyPost], templates: Sequence[ShiftTemplate]
    ) -> dict[UUID, list[UUID]]:
        """The shifts in use each post in use is to be manned on: those it says or, where it says nothing, those it is
        planned on at any day of this week or of the week before."""
        silent = [post.id for post in posts if post.active and not post.manned_shifts]
        around = (midnight(week - WEEK), midnight(week + WEEK))
        usual: dict[UUID, set[UUID]] = defaultdict(set)
        for shift in await self.shifts.of_posts(silent, around) if silent else []:
            usual[shift.post_id].add(shift.template_id)
        return {
            post.id: [
                one.id
                for one in templates
                if one.active and (str(one.id) in post.manned_shifts or one.id in usual[post.id])
            ]
            for post in posts
            if post.active
        }

    async def _planned(
        self, posts: Sequence[DutyPost], shifts: Sequence[DutyShift], entries: Sequence[RosterEntry]
    ) -> list[PlannedShift]:
        least = {post.id: post.minimum_heads for post in posts}
        community = {post.id: post.community_id for post in posts}
        left = await self.staff.left({each.staff_id for each in entries}) if entries else set()
        active = {row.id: row for row in await self.staff.active()} if entries else {}

        def head(staff_id: UUID, shift: DutyShift) -> Head:
            row = active.get(staff_id)
            able = row is not None and _does_duty(row, community[shift.post_id])
            return Head(staff_id=staff_id, left=staff_id in left, reaches=able)

        return [
            PlannedShift(
                shift_id=shift.id,
                post_id=shift.post_id,
                day=shift.day,
                template_id=shift.template_id,
                minimum_heads=least[shift.post_id],
                heads=tuple(head(each.staff_id, shift) for each in entries if each.shift_id == shift.id),
            )
            for shift in shifts
        ]


def days_of(week: date) -> list[date]:
    return [week + timedelta(days=number) for number in range(DAYS)]


def _does_duty(row: AnyRow, community_id: UUID) -> bool:
    return DUTY in row.permissions and reaches(row.scope, row.communities, community_id)


def _shift(shift: DutyShift, entries: Sequence[RosterEntry], names: dict[UUID, str]) -> DutyShiftRead:
    return DutyShiftRead(
        id=shift.id,
        post_id=shift.post_id,
        template_id=shift.template_id,
        name=shift.name,
        day=shift.day,
        starts_at=shift.starts_at,
        ends_at=shift.ends_at,
        staff=[
            RosterEntryRead(
                id=each.id,
                staff_id=each.staff_id,
                display_name=names.get(each.staff_id, ""),
                stands_in_for=each.stands_in_for,
                stands_in_for_name=names.get(each.stands_in_for) if each.stands_in_for else None,
            )
            for each in entries
            if each.shift_id == shift.id
        ],
    )

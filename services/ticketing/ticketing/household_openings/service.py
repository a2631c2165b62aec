"""Puts what operators spoke and what they opened side by side, day by day."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.figures.periods import bounds
from ticketing.household_openings.repository import HouseholdOpeningRepository
from ticketing.household_openings.schemas import ContactLookRead, HouseholdOpeningsRead
from ticketing.staff.repository import StaffRepository

LONGEST_DAYS = 31
LOOKS = 500
NOTHING = {"calls": 0, "verified": 0, "verified_households": 0, "opened": 0, "opened_without_call": 0}


class HouseholdOpeningService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.openings = HouseholdOpeningRepository(work)

    async def read(
        self, since: date, until: date, staff_id: UUID | None, *, without_call: bool
    ) -> list[HouseholdOpeningsRead]:
        """Both days included, the latest first. Raises InvalidFields for more than a month."""
        begin, end = bounds(since, until)
        if (until - since).days >= LONGEST_DAYS:
            raise InvalidFields([FieldError("until", "out_of_range")])
        found: dict[tuple[UUID, date], dict[str, int]] = defaultdict(NOTHING.copy)
        for row in await self.openings.spoken(begin, end, staff_id):
            found[row.staff_id, row.local_day] |= {
                "calls": row.calls,
                "verified": row.verified,
                "verified_households": row.households,
            }
        for row in await self.openings.looked(begin, end, staff_id):
            found[row.staff_id, row.local_day] |= {
                "opened": row.opened,
                "opened_without_call": row.opened_without_call,
            }
        names = await StaffRepository(self.work).names({id for id, _ in found})
        lines = [
            HouseholdOpeningsRead(day=day, staff_id=id, name=names.get(id), **numbers)
            for (id, day), numbers in found.items()
            if numbers["opened_without_call"] or not without_call
        ]
        return sorted(lines, key=lambda one: (-one.day.toordinal(), -one.opened, one.name or "", one.staff_id))

    async def looks(self, day: date, staff_id: UUID, *, without_call: bool) -> list[ContactLookRead]:
        rows = await self.openings.looks(*bounds(day, day), staff_id, LOOKS, without_call=without_call)
        return [
            ContactLookRead(**dict(row._mapping) | {"fields": row.fields.split(",") if row.fields else []})
            for row in rows
        ]

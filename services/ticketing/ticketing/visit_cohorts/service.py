"""Visits that follow no ticket: new residents, long-time residents, lessees, and rounds somebody orders."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from kit import clock
from kit.paging import AnyRow
from kit.problems import FieldError, Forbidden, InvalidFields
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.visit_cohorts.errors import NobodyToVisit, RoundTooLarge
from ticketing.visit_cohorts.repository import VisitCohortRepository
from ticketing.visit_cohorts.schemas import AddVisitRound, VisitRoundRead
from ticketing.visit_origins.service import Occasion, VisitOriginService
from ticketing.visit_rules.quiet_hours import BEGINS, ENDS, callable_from
from ticketing.visit_rules.rules import draw
from ticketing.visit_rules.service import VisitRuleService

BATCH = 500
CATCH_UP = timedelta(days=14)
"""How far back a day is made up for: a rule switched on today visits nobody about last year"""
LARGEST_ROUND = 2_000
_DAY = timedelta(days=1)
_AUDIENCE = {"owners": "owner", "lessees": "lessee", "everybody": None}


class VisitCohortService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.households = VisitCohortRepository(work)
        self.origins = VisitOriginService(work)

    async def fall_due(self) -> bool:
        """One batch of the visits whose day has come; True while there may be more."""
        current = await VisitRuleService(self.work).current()
        rules, earliest = current.rules, self.work.today - CATCH_UP
        found: list[tuple[str, AnyRow]] = []
        if rules.new_residents.enabled:
            rows = await self.households.moved_in(rules.new_residents.after_days, earliest, BATCH)
            found += [("new_resident", row) for row in rows]
        for cohort, relation, rule in (
            ("long_time_resident", "owner", rules.long_time_residents),
            ("lessee", "lessee", rules.lessees),
        ):
            if rule.enabled and len(found) < BATCH:
                left = BATCH - len(found)
                rows = await self.households.anniversaries(cohort, relation, rule.every_months, earliest, left)
                found += [(cohort, row) for row in rows]
        days = timedelta(days=rules.days_to_visit)
        await self.origins.make_due(
            [
                _occasion(row, cohort, row.occasion, due_from=_morning(row.day), due_at=_evening(row.day + days))
                for cohort, row in found
            ],
            current.version,
        )
        return len(found) >= BATCH

    async def add_round(self, data: AddVisitRound) -> VisitRoundRead:
        """Raises RoundTooLarge, NobodyToVisit, and InvalidFields for a day that is over or a place of elsewhere."""
        reach = self.work.principal.scope.communities
        if reach is not None and data.community_id not in reach:
            raise Forbidden(community_id=data.community_id)
        if data.visit_by < self.work.today:
            raise InvalidFields([FieldError("visit_by", "in_the_past")])
        if not await PlaceRepository(self.work).codes([data.community_id]):
            raise InvalidFields([FieldError("community_id", "unknown")])
        rows = await self.households.round(
            data.community_id, data.building_id, _AUDIENCE[data.audience], data.person_ids, LARGEST_ROUND + 1
        )
        if len(rows) > LARGEST_ROUND:
            raise RoundTooLarge(most=LARGEST_ROUND)
        drawn = [row for row in rows if draw(data.seed, str(row.person_id)) < data.sample_pct]
        if not data.only_count:
            if not drawn:
                raise NobodyToVisit
            await self._plan(data, drawn)
        return VisitRoundRead(reached=len(rows), planned=len(drawn))

    async def _plan(self, data: AddVisitRound, drawn: Sequence[AnyRow]) -> None:
        current, now = await VisitRuleService(self.work).current(), self.work.now
        round_id = uuid5(self.work.tenant_id, f"{data.label}/{now.isoformat()}")
        due_at = max(_evening(data.visit_by), callable_from(now))
        occasions = [
            _occasion(
                row, "ad_hoc", f"ad_hoc/{round_id}/{row.person_id}", due_from=now, due_at=due_at, label=data.label
            )
            for row in drawn
        ]
        for first in range(0, len(occasions), BATCH):
            await self.origins.make_due(occasions[first : first + BATCH], current.version)


def _occasion(
    row: AnyRow, cohort: str, key: str, *, due_from: datetime, due_at: datetime, label: str | None = None
) -> Occasion:
    unit_id: UUID = row.unit_id
    return Occasion(
        key=key,
        cohort=cohort,
        community_id=row.community_id,
        building_id=row.building_id,
        unit_id=unit_id,
        person_id=row.person_id,
        contact_key=f"person/{row.person_id}",
        due_from=due_from,
        due_at=due_at,
        label=label,
    )


def _morning(day: date) -> datetime:
    """When quiet hours end on that day."""
    return datetime.combine(day, ENDS, clock.ZONE)


def _evening(day: date) -> datetime:
    """The last minute before quiet hours begin on that day."""
    return datetime.combine(day, BEGINS, clock.ZONE) - timedelta(minutes=1)

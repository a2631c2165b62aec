"""Terms begin with the delivery, are entered from certificates, and end when their last day is over."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from events import registry as facts
from kit.problems import StaleVersion
from kit.work import Work
from registry.buildings.repository import BuildingRepository
from registry.units.models import Unit
from registry.units.repository import UnitRepository
from registry.warranties.errors import NotDelivered, NoUnits
from registry.warranties.models import Warranty
from registry.warranties.repository import WarrantyRepository
from registry.warranties.terms import DEVELOPER, Term, corresponding_day

BEGIN, ENDED = "warranty.begin", "warranty.ended"
"""The timers: of the company, for units that were delivered meanwhile; of a unit, for the next end of a term"""

_AT_A_TIME = 500
_LATER = timedelta(minutes=1)


class Entered(Struct, frozen=True, kw_only=True):
    """What a certificate says: either how many months or the last day; neither means no end."""

    part: str
    track: str
    document: str
    reason: str
    starts_on: date | None = None
    months: int | None = None
    last_day: date | None = None

    def term(self, delivered_on: date | None) -> Term:
        """Raises NotDelivered when nothing says when the term begins."""
        starts_on = self.starts_on or (delivered_on if self.track == DEVELOPER else None)
        if starts_on is None:
            raise NotDelivered
        last_day = corresponding_day(starts_on, self.months) if self.months is not None else self.last_day
        return Term(
            part=self.part,
            track=self.track,
            starts_on=starts_on,
            last_day=last_day,
            document=self.document,
            reason=self.reason,
        )


class WarrantyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.warranties = WarrantyRepository(work)
        self.units = UnitRepository(work)

    async def of_unit(self, unit_id: UUID) -> tuple[Unit, Warranty | None]:
        unit = await self.units.get(unit_id)
        return unit, await self.warranties.of_unit(unit_id)

    async def follow(self, unit: Unit) -> None:
        """The delivery of a unit, which the caller holds, became known or was moved."""
        self._count(unit, await self.warranties.of_unit(unit.id))

    async def begin_waiting(self) -> None:
        """Units that came by an import or were there before: so many at a time, those in somebody's hands later."""
        units = await self.warranties.waiting(_AT_A_TIME)
        known = await self.warranties.of_units([unit.id for unit in units])
        for unit in units:
            self._count(unit, known.get(unit.id))
        if len(units) == _AT_A_TIME:
            begin_soon(self.work)
        elif await self.warranties.others_wait([unit.id for unit in units]):
            begin_soon(self.work, _LATER)

    async def enter(self, unit_id: UUID, expected: int, entered: Entered) -> tuple[Unit, Warranty]:
        """Raises NotDelivered, ShorterThanContractor, NotFound, StaleVersion."""
        unit = await self.units.get(unit_id, lock=True)
        warranty = await self.warranties.of_unit(unit.id)
        if (warranty.version if warranty else 0) != expected:
            raise StaleVersion(current_version=warranty.version if warranty else 0)
        return unit, self._enter(unit, warranty, entered)

    async def enter_for_building(self, building_id: UUID, entered: Entered) -> Sequence[Unit]:
        """The same certificate for every unit of a building. Raises NoUnits and what `enter` raises."""
        building = await BuildingRepository(self.work).get(building_id)
        units = await self.warranties.units_of(building.id)
        if not units:
            raise NoUnits
        known = await self.warranties.of_units([unit.id for unit in units])
        for unit in units:
            self._enter(unit, known.get(unit.id), entered)
        return units

    async def expire(self, unit_id: UUID) -> None:
        """The last day of a term is over: told once."""
        await self.units.find(unit_id, lock=True)
        warranty = await self.warranties.of_unit(unit_id)
        if warranty is None:
            return
        if over := warranty.expire(self.work.today):
            ended = tuple(_told(term) for term in over)
            self.work.record(warranty, facts.WarrantyTermEnded(**_snapshot(warranty), ended=ended))
        self._wind(warranty)

    def _count(self, unit: Unit, warranty: Warranty | None) -> None:
        if warranty is None and unit.delivered_on is None:
            return
        fact: type[facts.WarrantySnapshot] = facts.WarrantyTermChanged
        if warranty is None:
            warranty, fact = self._new(unit), facts.WarrantyTermStarted
        elif warranty.delivered_on == unit.delivered_on:
            return
        warranty.count_from(unit.delivered_on, self.work.today)
        self.work.record(warranty, fact(**_snapshot(warranty)))
        self._wind(warranty)

    def _enter(self, unit: Unit, warranty: Warranty | None, entered: Entered) -> Warranty:
        term = entered.term(unit.delivered_on)
        fact: type[facts.WarrantySnapshot] = facts.WarrantyTermChanged
        if warranty is None:
            warranty, fact = self._new(unit), facts.WarrantyTermStarted
            warranty.count_from(unit.delivered_on, self.work.today)
        warranty.enter(term, self.work.today)
        self.work.record(warranty, fact(**_snapshot(warranty)))
        self._wind(warranty)
        return warranty

    def _new(self, unit: Unit) -> Warranty:
        return self.warranties.add(
            Warranty(id=uuid7(), community_id=unit.community_id, unit_id=unit.id, terms=[], version=0)
        )

    def _wind(self, warranty: Warranty) -> None:
        end = warranty.next_end(self.work.today)
        if end is None:
            self.work.cancel(ENDED, warranty.unit_id)
        else:
            self.work.schedule(ENDED, end, warranty.unit_id)


def begin_soon(work: Work, after: timedelta = timedelta()) -> None:
    """Have the worker look for delivered units without warranty."""
    work.schedule(BEGIN, work.now + after, work.tenant_id)


async def prepare(work: Work) -> None:
    """What was delivered before warranties were kept gets its own."""
    if await WarrantyRepository(work).waiting(1):
        begin_soon(work)


def _told(term: Term) -> facts.WarrantyTerm:
    return facts.WarrantyTerm(part=term.part, track=term.track, starts_on=term.starts_on, last_day=term.last_day)


def _snapshot(warranty: Warranty) -> dict[str, Any]:
    return {
        "community_id": warranty.community_id,
        "unit_id": warranty.unit_id,
        "delivered_on": warranty.delivered_on,
        "terms": tuple(_told(term) for term in warranty.known),
    }

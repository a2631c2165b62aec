"""Putting meters in and taking them out."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.communities.repository import CommunityRepository
from billing.meters.models import COMMON, MAIN, UNIT, Meter
from billing.meters.repository import MeterRepository
from billing.meters.schemas import AddMeter, ReplaceMeter
from billing.ratings.losses import Loss, loss
from billing.ratings.periods import Period
from billing.readings.entering import Entry
from billing.readings.models import CLOSING
from billing.readings.service import ReadingService
from billing.units.repository import UnitRepository
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class MeterService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.meters = MeterRepository(work)

    async def install(self, wanted: AddMeter) -> Meter:
        """Raises MeterNoTaken, InvalidFields."""
        await CommunityRepository(self.work).get(wanted.community_id)
        if wanted.opened_on > self.work.today:
            raise InvalidFields([FieldError("opened_on", "in_the_future")])
        if wanted.part == UNIT:
            if wanted.unit_id is None:
                raise InvalidFields([FieldError("unit_id", "required")])
            if not await UnitRepository(self.work).of_community(wanted.community_id, [wanted.unit_id]):
                raise InvalidFields([FieldError("unit_id", "unknown_record")])
        elif wanted.unit_id is not None or wanted.persons is not None:
            raise InvalidFields([FieldError("unit_id" if wanted.unit_id else "persons", "only_of_units")])
        meter = self.new(
            wanted.community_id,
            wanted.unit_id,
            part=wanted.part,
            kind=wanted.kind,
            no=wanted.no,
            place=wanted.place,
            digits=wanted.digits,
            multiplier=Decimal(wanted.multiplier),
            persons=wanted.persons,
            opened_on=wanted.opened_on,
            opening_value=Decimal(wanted.opening_value),
        )
        meter.check_register(meter.opening_value, "opening_value")
        await self.meters.keep([meter])
        return meter

    async def replace(self, id: UUID, wanted: ReplaceMeter) -> Meter:
        """Raises MeterGone, MeterNoTaken and what a reading raises."""
        old = await self.meters.get(id, lock=True)
        if wanted.on > self.work.today:
            raise InvalidFields([FieldError("on", "in_the_future")])
        old.close(wanted.on)
        closing = Entry(
            read_on=wanted.on,
            value=Decimal(wanted.closing_value),
            source=CLOSING,
            rolled_over=wanted.rolled_over,
        )
        old.check_register(Decimal(wanted.closing_value), "closing_value")
        await ReadingService(self.work).keep([(old, closing)])
        meter = self.new(
            old.community_id,
            old.unit_id,
            part=old.part,
            kind=old.kind,
            no=wanted.no,
            place=old.place,
            digits=wanted.digits,
            multiplier=Decimal(wanted.multiplier),
            persons=old.persons,
            opened_on=wanted.on,
            opening_value=Decimal(wanted.opening_value),
            replaces_id=old.id,
        )
        meter.check_register(meter.opening_value, "opening_value")
        await self.meters.keep([meter])
        return meter

    async def count_persons(self, id: UUID, persons: int | None) -> None:
        meter = await self.meters.get(id, lock=True)
        if meter.part != UNIT:
            raise InvalidFields([FieldError("persons", "only_of_units")])
        meter.persons = persons
        await self.work.session.flush()

    async def loss(self, community_id: UUID, kind: str, month: Period) -> tuple[Loss, int, int]:
        """What was lost in a month, of how many meters, and how many of them nobody has read."""
        await CommunityRepository(self.work).get(community_id)
        rows = await self.meters.used(community_id, kind, month)
        used = {row.part: [row.quantity] for row in rows}
        found = loss(used.get(MAIN, []), used.get(UNIT, []), used.get(COMMON, []))
        return found, sum(row.meters for row in rows), sum(row.unread for row in rows)

    def new(
        self, community_id: UUID, unit_id: UUID | None, *, opened_on: date, opening_value: Decimal, **rest: Any
    ) -> Meter:
        return Meter(
            id=uuid7(),
            community_id=community_id,
            unit_id=unit_id,
            opened_on=opened_on,
            opening_value=opening_value,
            read_on=opened_on,
            value=opening_value,
            was_estimated=False,
            created_at=self.work.now,
            created_by=self.work.principal.id,
            **rest,
        )

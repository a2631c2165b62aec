"""Reading meters, looking at what is unusual, approving and rejecting (C4.3, C4.13a)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from billing.meters.models import Meter
from billing.meters.repository import MeterRepository
from billing.readings.entering import Entry, entered
from billing.readings.errors import LaterReading
from billing.readings.models import APPROVED, MeterReading
from billing.readings.repository import ReadingRepository
from events import billing as published
from kit.problems import Forbidden, NotFound
from kit.work import Work

APPROVE = "billing.reading.approve"


class ReadingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.readings = ReadingRepository(work)
        self.meters = MeterRepository(work)

    async def enter(self, meter_id: UUID, entry: Entry) -> MeterReading:
        """Raises MeterGone, ReadingNotLater, NothingToEstimate, InvalidFields."""
        meter = await self.meters.get(meter_id, lock=True)
        (reading,) = await self.keep([(meter, entry)])
        return reading

    async def keep(self, entries: Sequence[tuple[Meter, Entry]]) -> list[MeterReading]:
        """Readings of meters that are held, one of each."""
        earlier = await self.readings.earlier([meter.id for meter, _ in entries])
        me, now, today = self.work.principal.id, self.work.now, self.work.today
        read = [
            entered(meter, entry, earlier.get(meter.id, ()), by=me, now=now, today=today) for meter, entry in entries
        ]
        await self.readings.keep(read)
        await self.meters.stand(read)
        for reading, (meter, _) in zip(read, entries, strict=True):
            if reading.finding is not None:
                self.work.record(reading, published.ReadingHeld(**_fact(reading, meter.no)))
        await self.work.session.flush()
        return read

    async def check(self, id: UUID, expected: int, text: str, *, rolled_over: bool) -> None:
        """Raises ReadingNotDraft, ReadingBackwards, InvalidFields."""
        reading = await self.readings.get(id, expected, lock=True)
        meter = await self.meters.get(reading.meter_id)
        reading.check(self.work.principal.id, self.work.now, text, meter if rolled_over else None)
        self.work.record(reading, published.ReadingChecked(**_fact(reading, meter.no)))

    async def approve(self, ids: Sequence[UUID]) -> list[MeterReading]:
        """All of them or none. Raises ReadingNotChecked, SecondPersonRequired."""
        wanted = sorted(set(ids))
        readings = await self.readings.lock_all(wanted)
        if len(readings) != len(wanted):
            raise NotFound
        nos = await self.meters.numbers([reading.meter_id for reading in readings])
        for reading in readings:
            reading.approve(self.work.principal.id, self.work.now)
            self.work.record(reading, published.ReadingApproved(**_fact(reading, nos[reading.meter_id])))
        return readings

    async def reject(self, id: UUID, expected: int, text: str) -> None:
        """The meter stands where it stood before. What is approved is rejected by who may approve. Raises Forbidden,
        ReadingSettled, LaterReading."""
        found = await self.readings.get(id)
        meter = await self.meters.get(found.meter_id, lock=True)
        reading = await self.readings.get(id, expected, lock=True)
        if reading.state == APPROVED and not self.work.principal.may(APPROVE):
            raise Forbidden(permission=APPROVE)
        reading.reject(self.work.principal.id, self.work.now, text)
        if meter.read_on != reading.read_on:
            raise LaterReading(read_on=meter.read_on)
        await self.meters.stand([reading], back=True)
        self.work.record(reading, published.ReadingRejected(**_fact(reading, meter.no)))


def _fact(reading: MeterReading, meter_no: str) -> dict[str, Any]:
    return {
        "community_id": reading.community_id,
        "unit_id": reading.unit_id,
        "meter_id": reading.meter_id,
        "meter_no": meter_no,
        "kind": reading.kind,
        "read_on": reading.read_on,
        "quantity": format(reading.quantity, "f"),
        "finding": reading.finding,
        "entered_by": reading.entered_by,
        "decided_by": reading.decided_by,
    }

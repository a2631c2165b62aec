"""A file of readings against the meters a community has: looked through first, then taken in whole or not at all."""

from collections.abc import Container, Iterator
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.communities.repository import CommunityRepository
from billing.meters.models import UNIT, Meter
from billing.meters.repository import MeterRepository
from billing.ratings.periods import add_months
from billing.reading_sheets import sheets
from billing.reading_sheets.errors import SheetFaulty
from billing.reading_sheets.schemas import SheetFindingRead, SheetRead
from billing.reading_sheets.sheets import Finding, Row, read_sheet
from billing.readings.entering import Entry, entered
from billing.readings.errors import ReadingNotLater
from billing.readings.models import DRAFT, IMPORT
from billing.readings.repository import ReadingRepository
from billing.readings.service import ReadingService
from billing.units.repository import UnitRepository
from kit.problems import InvalidFields, Refusal
from kit.work import Work

MANAGE = "billing.meter.manage"
SHOWN = 500
"""So many findings say what is wrong with a file."""
DIGITS = 5
_SAID_OF = {"read_on": sheets.DAY, "value": sheets.VALUE}


class SheetService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.meters = MeterRepository(work)

    async def bring_in(self, community_id: UUID, content: bytes, *, take: bool) -> SheetRead:
        """Raises SheetUnreadable and, when a faulty one is to be taken in, SheetFaulty."""
        await CommunityRepository(self.work).get(community_id)
        sheet = read_sheet(content)
        units = await UnitRepository(self.work).coded(community_id, sorted({row.unit for row in sheet.rows}))
        known = await self.meters.numbered(community_id, sorted({row.no for row in sheet.rows}))
        earlier = await ReadingRepository(self.work).earlier([meter.id for meter in known.values()])
        metered = await self.meters.metered(list(units.values()))
        findings, entries, new = list(sheet.findings), [], []
        held = 0
        for row in sheet.rows:
            meter = known.get((row.kind, row.no))
            if wrong := self._unknown(row, meter, units, metered):
                findings.append(wrong)
                continue
            if meter is None:
                meter = self._new(community_id, units[row.unit], row)
                new.append(meter)
            entry = Entry(read_on=row.read_on, value=row.value, source=IMPORT, reader=row.reader)
            try:
                reading = self._try(meter, entry, earlier.get(meter.id, []))
            except Refusal as refused:
                findings += _said(row, refused)
                continue
            if meter.value != row.previous:
                findings.append(Finding(row.row, sheets.PREVIOUS, "previous_differs", format(meter.value, "f")))
                continue
            held += reading
            entries.append((meter, entry))
        findings.sort(key=lambda one: one.row)
        if take:
            if findings or not entries:
                raise SheetFaulty(findings=len(findings))
            await self.meters.keep(new)
            await ReadingService(self.work).keep(entries)
        shown = [SheetFindingRead(row=f.row, column=f.column, code=f.code, value=f.value) for f in findings[:SHOWN]]
        return SheetRead(rows=sheet.count, new_meters=len(new), held=held, findings=shown, taken=take)

    def _unknown(
        self, row: Row, meter: Meter | None, units: dict[str, UUID], metered: Container[tuple[UUID, str]]
    ) -> Finding | None:
        """What the file names that the company does not know, or knows of another home. A home that has a meter of the
        kind gets no other one by a file: more likely its number is mistyped."""
        if row.unit not in units:
            return Finding(row.row, sheets.UNIT, "unknown_unit", row.unit)
        if meter is None and not self.work.principal.may(MANAGE):
            return Finding(row.row, sheets.NO, "unknown_meter", row.no)
        if meter is None and (units[row.unit], row.kind) in metered:
            return Finding(row.row, sheets.NO, "second_meter", row.no)
        if meter is not None and meter.unit_id != units[row.unit]:
            return Finding(row.row, sheets.UNIT, "other_unit", row.unit)
        return None

    def _try(self, meter: Meter, entry: Entry, earlier: list[Decimal]) -> bool:
        """Whether it will be held back."""
        me, now, today = self.work.principal.id, self.work.now, self.work.today
        return entered(meter, entry, earlier, by=me, now=now, today=today).state == DRAFT

    def _new(self, community_id: UUID, unit_id: UUID, row: Row) -> Meter:
        """It counts from what the file says it showed last, at the end of the month before."""
        opened = add_months(row.read_on, 0) - timedelta(days=1)
        digits = max(DIGITS, *(len(str(int(value))) for value in (row.previous, row.value)))
        return Meter(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            community_id=community_id,
            unit_id=unit_id,
            part=UNIT,
            kind=row.kind,
            no=row.no,
            digits=digits,
            multiplier=Decimal(1),
            opened_on=opened,
            opening_value=row.previous,
            read_on=opened,
            value=row.previous,
            was_estimated=False,
            created_at=self.work.now,
            created_by=self.work.principal.id,
        )


def _said(row: Row, refused: Refusal) -> Iterator[Finding]:
    if isinstance(refused, InvalidFields):
        for error in refused.members["errors"]:
            yield Finding(row.row, _SAID_OF[error.field], error.code, "")
    else:
        column = sheets.DAY if isinstance(refused, ReadingNotLater) else sheets.NO
        yield Finding(row.row, column, refused.code, row.read_on.isoformat())

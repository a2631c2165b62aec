"""Readings in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import Text, cast, select, text
from sqlalchemy.orm import aliased

from billing.lists.narrowing import narrowed
from billing.meters.models import Meter
from billing.ratings.periods import Period
from billing.ratings.usage import PERIODS
from billing.readings.models import MeterReading
from billing.staff.models import StaffMember
from billing.units.models import Unit
from kit.repository import Repository

_EARLIER = text("""
SELECT m.id, r.quantity FROM unnest(CAST(:meters AS uuid[])) AS m(id) CROSS JOIN LATERAL (
  SELECT quantity, read_on FROM meter_reading
  WHERE tenant_id = :tenant_id AND meter_id = m.id AND state IN ('checked', 'approved', 'billed')
  ORDER BY read_on DESC LIMIT :periods) AS r
ORDER BY m.id, r.read_on DESC""")
_RELEASE = text("""
UPDATE meter_reading SET state = 'approved', bill_id = NULL, version = version + 1, updated_at = :now
WHERE tenant_id = :tenant_id AND bill_id = :bill_id""")

_ENTERING, _CHECKING, _DECIDING = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
_EXACT = ("value", "previous_value", "quantity", "average")
_PLAIN = (
    *("id", "version", "community_id", "meter_id", "unit_id", "kind", "read_on", "previous_on", "rolled_over"),
    *("source", "reader", "finding", "state", "created_at", "entered_by", "checked_by", "checked_at", "check_text"),
    *("decided_by", "decided_at", "reject_text", "bill_id"),
)


class ReadingFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    meter_id: UUID | None = None
    kind: str | None = None
    state: str | None = None
    month: Period | None = None


class ReadingRepository(Repository[MeterReading]):
    model = MeterReading

    async def keep(self, readings: Sequence[MeterReading]) -> None:
        for reading in readings:
            self.add(reading)
        await self.session.flush()

    async def lock_all(self, ids: Sequence[UUID]) -> list[MeterReading]:
        """Those within reach, in the one order they are locked in."""
        statement = self.scoped(select(MeterReading).where(MeterReading.id.in_(ids))).order_by(MeterReading.id)
        found = await self.session.execute(statement.with_for_update().execution_options(populate_existing=True))
        return list(found.scalars())

    async def earlier(self, meter_ids: Sequence[UUID]) -> dict[UUID, list[Decimal]]:
        """The last uses of each meter, newest first; also those that are not approved yet, for a use is compared with
        what is known of the meter when it is read. Not those that wait for a check."""
        values = {"tenant_id": self.work.tenant_id, "meters": list(meter_ids), "periods": PERIODS}
        uses: dict[UUID, list[Decimal]] = defaultdict(list)
        for meter_id, quantity in await self.session.execute(_EARLIER, values):
            uses[meter_id].append(quantity)
        return uses

    async def release(self, bill_id: UUID) -> None:
        """What a bill charged that was taken back can be billed again."""
        values = {"tenant_id": self.work.tenant_id, "bill_id": bill_id, "now": self.work.now}
        await self.session.execute(_RELEASE, values)

    async def newest(self, wanted: ReadingFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            MeterReading.community_id: wanted.community_id,
            MeterReading.unit_id: wanted.unit_id,
            MeterReading.meter_id: wanted.meter_id,
            MeterReading.kind: wanted.kind,
            MeterReading.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        if wanted.month is not None:
            statement = statement.where(
                MeterReading.read_on >= wanted.month.first, MeterReading.read_on <= wanted.month.last
            )
        return await self.page(statement, (MeterReading.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(MeterReading.id == id))).one_or_none()

    def _lines(self) -> Any:
        columns = [getattr(MeterReading, name) for name in _PLAIN]
        columns += [cast(getattr(MeterReading, name), Text).label(name) for name in _EXACT]
        same = MeterReading.tenant_id
        return self.scoped(
            select(
                *columns,
                Meter.no.label("meter_no"),
                Meter.part,
                cast(Meter.multiplier, Text).label("multiplier"),
                Unit.code.label("unit_code"),
                _ENTERING.display_name.label("entered_by_name"),
                _CHECKING.display_name.label("checked_by_name"),
                _DECIDING.display_name.label("decided_by_name"),
            )
            .select_from(MeterReading)
            .join(Meter, (Meter.tenant_id == same) & (Meter.id == MeterReading.meter_id))
            .outerjoin(Unit, (Unit.tenant_id == same) & (Unit.id == MeterReading.unit_id))
            .outerjoin(_ENTERING, (_ENTERING.tenant_id == same) & (_ENTERING.id == MeterReading.entered_by))
            .outerjoin(_CHECKING, (_CHECKING.tenant_id == same) & (_CHECKING.id == MeterReading.checked_by))
            .outerjoin(_DECIDING, (_DECIDING.tenant_id == same) & (_DECIDING.id == MeterReading.decided_by))
        )

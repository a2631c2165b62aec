"""Meters in SQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import Text, cast, exists, select, text
from sqlalchemy.exc import IntegrityError

from billing.lists.narrowing import narrowed
from billing.meters.errors import MeterNoTaken
from billing.meters.models import Meter
from billing.ratings.periods import Period
from billing.readings.models import DRAFT, REJECTED, MeterReading
from billing.units.models import Unit
from kit.repository import Repository

# Every meter stands where its latest reading left it, however many were read at once.
_STAND = text("""
UPDATE meter SET read_on = t.read_on, value = t.value, was_estimated = t.was_estimated
FROM unnest(CAST(:ids AS uuid[]), CAST(:days AS date[]), CAST(:values AS numeric[]), CAST(:estimated AS boolean[]))
  AS t(id, read_on, value, was_estimated)
WHERE meter.tenant_id = :tenant_id AND meter.id = t.id""")
_USED = text("""
SELECT m.part, coalesce(sum(r.quantity), 0) AS quantity, count(*) AS meters, count(*) - count(r.meter_id) AS unread
FROM meter m LEFT JOIN (
  SELECT meter_id, sum(quantity) AS quantity FROM meter_reading
  WHERE tenant_id = :tenant_id AND community_id = :community_id AND kind = :kind AND state IN ('approved', 'billed')
    AND read_on BETWEEN :first AND :last GROUP BY meter_id) AS r ON r.meter_id = m.id
WHERE m.tenant_id = :tenant_id AND m.community_id = :community_id AND m.kind = :kind AND m.opened_on <= :last
  AND coalesce(m.closed_on >= :first, true)
GROUP BY m.part""")


class MeterFilter(Struct, frozen=True, kw_only=True):
    """`unread_in`: those nobody has read in a month."""

    community_id: UUID | None = None
    unit_id: UUID | None = None
    building_id: UUID | None = None
    kind: str | None = None
    part: str | None = None
    no: str | None = None
    gone: bool = False
    unread_in: Period | None = None


class MeterRepository(Repository[Meter]):
    model = Meter

    async def keep(self, meters: Sequence[Meter]) -> None:
        """Raises MeterNoTaken."""
        for meter in meters:
            self.add(meter)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "meter_no" not in str(error):
                raise
            raise MeterNoTaken from error

    async def numbered(self, community_id: UUID, nos: Sequence[str]) -> dict[tuple[str, str], Meter]:
        """Those of a community by kind and number, locked."""
        statement = (
            self.scoped(select(Meter).where(Meter.community_id == community_id, Meter.no.in_(nos)))
            .order_by(Meter.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return {(meter.kind, meter.no): meter for meter in (await self.session.execute(statement)).scalars()}

    async def metered(self, unit_ids: Sequence[UUID]) -> set[tuple[UUID, str]]:
        """Which units have a meter of which kind."""
        statement = select(Meter.unit_id, Meter.kind).where(
            Meter.tenant_id == self.work.tenant_id, Meter.unit_id.in_(unit_ids), Meter.closed_on.is_(None)
        )
        return {(row.unit_id, row.kind) for row in await self.session.execute(statement)}

    async def numbers(self, ids: Sequence[UUID]) -> dict[UUID, str]:
        statement = select(Meter.id, Meter.no).where(Meter.tenant_id == self.work.tenant_id, Meter.id.in_(ids))
        return {row.id: row.no for row in await self.session.execute(statement)}

    async def stand(self, readings: Sequence[MeterReading], *, back: bool = False) -> None:
        """The meters now stand where these readings left them, or, `back`, where they stood before."""
        await self.session.execute(
            _STAND,
            {
                "tenant_id": self.work.tenant_id,
                "ids": [one.meter_id for one in readings],
                "days": [one.previous_on if back else one.read_on for one in readings],
                "values": [one.previous_value if back else one.goes_on_from for one in readings],
                "estimated": [one.previous_estimated if back else one.leaves_estimated for one in readings],
            },
        )

    async def listed(self, wanted: MeterFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            Meter.community_id: wanted.community_id,
            Meter.unit_id: wanted.unit_id,
            Unit.building_id: wanted.building_id,
            Meter.kind: wanted.kind,
            Meter.part: wanted.part,
            Meter.no: wanted.no,
        }
        statement = narrowed(self._lines(), equal)
        if not wanted.gone:
            statement = statement.where(Meter.closed_on.is_(None))
        if (month := wanted.unread_in) is not None:
            statement = statement.where(Meter.opened_on <= month.last, ~_read(month))
        order = (Meter.kind.asc(), Meter.no.asc(), Meter.id.asc())
        return await self.page(statement, order, cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Meter.id == id))).one()

    def _lines(self) -> Any:
        return self.scoped(
            select(*_COLUMNS, *_EXACT, Unit.code.label("unit_code"), _held().label("held")).select_from(Meter)
        ).outerjoin(Unit, (Unit.tenant_id == Meter.tenant_id) & (Unit.id == Meter.unit_id))

    async def used(self, community_id: UUID, kind: str, month: Period) -> Sequence[Any]:
        """What the meters of each part counted in a month, and how many of them nobody has read."""
        values = {"community_id": community_id, "kind": kind, "first": month.first, "last": month.last}
        return (await self.session.execute(_USED, {"tenant_id": self.work.tenant_id} | values)).all()


_PLAIN = (
    *("id", "community_id", "unit_id", "part", "kind", "no", "place", "digits", "persons", "opened_on", "closed_on"),
    *("replaces_id", "read_on", "was_estimated"),
)
_COLUMNS = [getattr(Meter, name) for name in _PLAIN]
_EXACT = [cast(getattr(Meter, name), Text).label(name) for name in ("multiplier", "opening_value", "value")]


def _held() -> Any:
    """An unusual reading waits for a check."""
    return exists().where(
        MeterReading.tenant_id == Meter.tenant_id, MeterReading.meter_id == Meter.id, MeterReading.state == DRAFT
    )


def _read(month: Period) -> Any:
    return exists().where(
        MeterReading.tenant_id == Meter.tenant_id,
        MeterReading.meter_id == Meter.id,
        MeterReading.state != REJECTED,
        MeterReading.read_on >= month.first,
        MeterReading.read_on <= month.last,
    )

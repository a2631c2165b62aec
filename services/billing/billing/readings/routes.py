"""Readings: entered or estimated; checked, approved, rejected."""

from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.meters.schemas import MeterKind
from billing.ratings.periods import MONTH, month_called
from billing.readings.entering import Entry
from billing.readings.models import CHECKED, MANUAL
from billing.readings.repository import ReadingFilter, ReadingRepository
from billing.readings.schemas import (
    AcceptReadings,
    ApprovedRead,
    ConfirmReading,
    EnterReading,
    MeterReadingRead,
    ReadingState,
    RefuseReading,
    RequestEstimate,
)
from billing.readings.service import APPROVE, ReadingService
from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work

READ, ENTER = "billing.meter.read", "billing.reading.enter"


@get("/readings", permission=READ, summary="Readings, newest first")
async def list_readings(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    meter_id: FromQuery[UUID | None] = None,
    kind: FromQuery[MeterKind | None] = None,
    in_state: Annotated[ReadingState | None, QueryParameter(name="state")] = None,
    in_month: Annotated[str | None, QueryParameter(name="month", pattern=MONTH)] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[MeterReadingRead]:
    await Disclosures(work).of_list(unit_id, None)
    wanted = ReadingFilter(
        community_id=community_id,
        unit_id=unit_id,
        meter_id=meter_id,
        kind=kind,
        state=in_state,
        month=month_called(in_month) if in_month else None,
    )
    rows, following = await ReadingRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_read(work, row) for row in rows], next_cursor=following)


@post("/meters/{meter_id:uuid}/readings", permission=ENTER, summary="Enter what a meter shows")
async def enter_reading(
    meter_id: FromPath[UUID], data: JSONBody[EnterReading], work: NamedDependency[Work]
) -> MeterReadingRead:
    entry = Entry(
        read_on=data.read_on,
        value=Decimal(data.value),
        source=data.source,
        rolled_over=data.rolled_over,
        reader=data.reader,
    )
    return await _detail(work, (await ReadingService(work).enter(meter_id, entry)).id)


@post(
    "/meters/{meter_id:uuid}/estimates",
    permission=ENTER,
    summary="Estimate what nobody could read, by the average of the last three uses",
)
async def estimate_reading(
    meter_id: FromPath[UUID], data: JSONBody[RequestEstimate], work: NamedDependency[Work]
) -> MeterReadingRead:
    entry = Entry(read_on=data.read_on, value=None, source=MANUAL)
    return await _detail(work, (await ReadingService(work).enter(meter_id, entry)).id)


@post(
    "/readings/{reading_id:uuid}/check",
    permission=ENTER,
    status_code=200,
    summary="Say why an unusual reading is right",
)
async def check_reading(
    reading_id: FromPath[UUID],
    data: JSONBody[ConfirmReading],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> MeterReadingRead:
    await ReadingService(work).check(reading_id, if_match, data.text, rolled_over=data.rolled_over)
    await work.flush()
    return await _detail(work, reading_id)


@post(
    "/readings/approve",
    permission=APPROVE,
    status_code=200,
    summary="Approve readings, all of them or none; unusual ones by a second person",
)
async def approve_readings(data: JSONBody[AcceptReadings], work: NamedDependency[Work]) -> ApprovedRead:
    return ApprovedRead(approved=len(await ReadingService(work).approve(data.reading_ids)))


@post(
    "/readings/{reading_id:uuid}/reject",
    permission=ENTER,
    status_code=200,
    summary="Reject a reading that stands in no bill: the meter is to be read again",
)
async def reject_reading(
    reading_id: FromPath[UUID],
    data: JSONBody[RefuseReading],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> MeterReadingRead:
    await ReadingService(work).reject(reading_id, if_match, data.text)
    await work.flush()
    return await _detail(work, reading_id)


async def _detail(work: Work, id: UUID) -> MeterReadingRead:
    return _read(work, await ReadingRepository(work).detail(id))


def _read(work: Work, row: Any) -> MeterReadingRead:
    me = work.principal
    second = row.finding is None or me.id not in {row.entered_by, row.checked_by}
    return MeterReadingRead(**row._mapping, may_approve=row.state == CHECKED and second and me.may(APPROVE))


routes = [
    list_readings,
    enter_reading,
    estimate_reading,
    check_reading,
    approve_readings,
    reject_reading,
]

"""Meters: put in, replaced, listed in the order they are read, and what they do not account for."""

from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.meters.repository import MeterFilter, MeterRepository
from billing.meters.schemas import (
    AddMeter,
    LossRead,
    MeterKind,
    MeterRead,
    Part,
    ReplaceMeter,
    SetPersons,
)
from billing.meters.service import MeterService
from billing.ratings.periods import MONTH, month_called
from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work

READ, MANAGE = "billing.meter.read", "billing.meter.manage"
UnreadIn = Annotated[str | None, QueryParameter(name="unread_in", pattern=MONTH)]
InMonth = Annotated[str, QueryParameter(name="month", pattern=MONTH)]


@get("/meters", permission=READ, summary="Meters, by kind and number")
async def list_meters(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    building_id: FromQuery[UUID | None] = None,
    kind: FromQuery[MeterKind | None] = None,
    part: FromQuery[Part | None] = None,
    no: FromQuery[str | None] = None,
    gone: FromQuery[bool] = False,
    unread_in: UnreadIn = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[MeterRead]:
    await Disclosures(work).of_list(unit_id, None)
    wanted = MeterFilter(
        community_id=community_id,
        unit_id=unit_id,
        building_id=building_id,
        kind=kind,
        part=part,
        no=no,
        gone=gone,
        unread_in=month_called(unread_in) if unread_in else None,
    )
    rows, following = await MeterRepository(work).listed(wanted, cursor, limit)
    return Page(items=[_read(row) for row in rows], next_cursor=following)


@post("/meters", permission=MANAGE, summary="Put a meter in")
async def install_meter(data: JSONBody[AddMeter], work: NamedDependency[Work]) -> MeterRead:
    return await _detail(work, (await MeterService(work).install(data)).id)


@post("/meters/{meter_id:uuid}/replace", permission=MANAGE, summary="Take a meter out and put another in its place")
async def replace_meter(
    meter_id: FromPath[UUID], data: JSONBody[ReplaceMeter], work: NamedDependency[Work]
) -> MeterRead:
    return await _detail(work, (await MeterService(work).replace(meter_id, data)).id)


@post(
    "/meters/{meter_id:uuid}/persons",
    permission=MANAGE,
    status_code=200,
    summary="How many live where a meter counts",
)
async def count_persons(meter_id: FromPath[UUID], data: JSONBody[SetPersons], work: NamedDependency[Work]) -> MeterRead:
    await MeterService(work).count_persons(meter_id, data.persons)
    return await _detail(work, meter_id)


@get(
    "/communities/{community_id:uuid}/meter-loss",
    permission=READ,
    summary="What the main meters of a kind counted in a month and no other meter accounts for",
)
async def read_loss(
    community_id: FromPath[UUID], kind: FromQuery[MeterKind], in_month: InMonth, work: NamedDependency[Work]
) -> LossRead:
    found, meters, unread = await MeterService(work).loss(community_id, kind, month_called(in_month))
    parts = {name: format(getattr(found, name), "f") for name in ("main", "units", "common", "lost", "shared")}
    return LossRead(meters=meters, unread=unread, **parts)


async def _detail(work: Work, id: UUID) -> MeterRead:
    return _read(await MeterRepository(work).detail(id))


def _read(row: Any) -> MeterRead:
    return MeterRead(**row._mapping)


routes = [list_meters, install_meter, replace_meter, count_persons, read_loss]

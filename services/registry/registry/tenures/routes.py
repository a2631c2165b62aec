"""Tenures over HTTP: names stand in them, so they are for those who may read persons."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from registry.tenures.schemas import TenureRead
from registry.tenures.service import TenureService

READ = "registry.person.read"


@get("/persons/{person_id:uuid}/tenures", permission=READ, summary="Units somebody owns and owned, lives and lived in")
async def list_tenures_of_person(
    person_id: FromPath[UUID],
    work: NamedDependency[Work],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[TenureRead]:
    return await TenureService(work).of_person(person_id, cursor, limit)


@get("/units/{unit_id:uuid}/tenures", permission=READ, summary="Owners and occupants of a unit, now and before")
async def list_tenures_of_unit(
    unit_id: FromPath[UUID],
    work: NamedDependency[Work],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[TenureRead]:
    return await TenureService(work).of_unit(unit_id, cursor, limit)


routes = [list_tenures_of_person, list_tenures_of_unit]

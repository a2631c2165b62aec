"""Warranty terms of units, and of all units of a building."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from registry.warranties.schemas import BuildingWarrantyRead, EnterWarrantyTerm, WarrantyRead
from registry.warranties.service import WarrantyService


@get("/units/{unit_id:uuid}/warranty", permission="registry.unit.read", summary="The warranty terms of a unit")
async def read_warranty(unit_id: FromPath[UUID], work: NamedDependency[Work]) -> WarrantyRead:
    unit, warranty = await WarrantyService(work).of_unit(unit_id)
    return WarrantyRead.of(unit, warranty, work.today)


@post("/units/{unit_id:uuid}/warranty-terms", permission="registry.unit.manage", summary="Enter a term of a unit")
async def enter_warranty_term(
    unit_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[EnterWarrantyTerm],
) -> WarrantyRead:
    """As the certificate says; it replaces the term of this part and track. If-Match is the warranty's version."""
    unit, warranty = await WarrantyService(work).enter(unit_id, if_match, data.entered())
    return WarrantyRead.of(unit, warranty, work.today)


@post(
    "/buildings/{building_id:uuid}/warranty-terms",
    permission="registry.unit.manage",
    summary="Enter a term of all units of a building",
)
async def enter_building_term(
    building_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[EnterWarrantyTerm]
) -> BuildingWarrantyRead:
    units = await WarrantyService(work).enter_for_building(building_id, data.entered())
    return BuildingWarrantyRead(units=len(units))


routes = [read_warranty, enter_warranty_term, enter_building_term]

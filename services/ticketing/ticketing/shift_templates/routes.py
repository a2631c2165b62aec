"""Shift templates over HTTP."""

from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.work import Work
from ticketing.shift_templates.repository import ShiftTemplateRepository
from ticketing.shift_templates.schemas import AddShiftTemplate, ChangeShiftTemplate, ShiftTemplateRead
from ticketing.shift_templates.service import ShiftTemplateService


@get("/shift-templates", permission="ticketing.duty.read", summary="The shifts of a community")
async def list_shift_templates(work: NamedDependency[Work], community_id: FromQuery[UUID]) -> list[ShiftTemplateRead]:
    return [ShiftTemplateRead.of(each) for each in await ShiftTemplateRepository(work).of_community(community_id)]


@post("/shift-templates", permission="ticketing.roster.plan", summary="Set up a shift")
async def add_shift_template(data: JSONBody[AddShiftTemplate], work: NamedDependency[Work]) -> ShiftTemplateRead:
    return ShiftTemplateRead.of(await ShiftTemplateService(work).add(data))


@patch("/shift-templates/{template_id:uuid}", permission="ticketing.roster.plan", summary="Change a shift")
async def change_shift_template(
    template_id: FromPath[UUID],
    data: JSONBody[ChangeShiftTemplate],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ShiftTemplateRead:
    return ShiftTemplateRead.of(await ShiftTemplateService(work).change(template_id, if_match, data))


routes = [list_shift_templates, add_shift_template, change_shift_template]

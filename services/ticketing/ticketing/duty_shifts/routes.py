"""The record of a shift over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.duty_shifts.schemas import CompleteCheck, ShiftCheckRead, ShiftRecordRead
from ticketing.duty_shifts.service import ShiftRecordService

ONE = "/duty-shifts/{shift_id:uuid}"


@get(ONE, permission="ticketing.duty.read", summary="Everything about one shift (E1-03)")
async def read_duty_shift(shift_id: FromPath[UUID], work: NamedDependency[Work]) -> ShiftRecordRead:
    return await ShiftRecordService(work).read(shift_id)


@post(f"{ONE}/checks", permission="ticketing.duty.work", status_code=200, summary="A point of the checklist is done")
async def complete_check(
    shift_id: FromPath[UUID], data: JSONBody[CompleteCheck], work: NamedDependency[Work]
) -> list[ShiftCheckRead]:
    return await ShiftRecordService(work).complete_check(shift_id, data.item)


routes = [read_duty_shift, complete_check]

"""Taking down what owners object to, and answering it."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from billing.allocation_objections.schemas import AnswerAllocationObjection, ObjectToAllocation
from billing.allocation_objections.service import ObjectionService
from billing.allocations.reading import AllocationReading
from billing.allocations.schemas import AllocationDetailRead
from kit.work import Work


@post(
    "/allocations/{allocation_id:uuid}/objections",
    permission="billing.allocation.object",
    summary="Take down what an owner says against a split that is disclosed",
)
async def object_to_allocation(
    allocation_id: FromPath[UUID],
    data: JSONBody[ObjectToAllocation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> AllocationDetailRead:
    await ObjectionService(work).take(allocation_id, if_match, data)
    return await _changed(work, allocation_id)


@post(
    "/allocation-objections/{objection_id:uuid}/answer",
    permission="billing.allocation.answer",
    status_code=200,
    summary="Uphold an objection, which makes the whole void, reject it, or note that it was withdrawn",
)
async def answer_allocation_objection(
    objection_id: FromPath[UUID],
    data: JSONBody[AnswerAllocationObjection],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> AllocationDetailRead:
    allocation_id = await ObjectionService(work).answer(objection_id, if_match, data)
    return await _changed(work, allocation_id)


async def _changed(work: Work, id: UUID) -> AllocationDetailRead:
    await work.flush()
    return await AllocationReading(work).detail(id)


routes = [object_to_allocation, answer_allocation_objection]

"""Routes of ownership."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from registry.ownerships.schemas import OwnershipRead, StartOwnership, TransferOwnership
from registry.ownerships.service import OwnershipService


@post("/units/{unit_id:uuid}/ownerships", permission="registry.unit.manage", summary="Enter the owners of a unit")
async def start_ownership(
    unit_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[StartOwnership]
) -> OwnershipRead:
    return await OwnershipService(work).start(unit_id, data)


@post(
    "/ownerships/{ownership_id:uuid}/transfer",
    permission="registry.unit.manage",
    summary="Hand a unit from its owners to the next ones",
)
async def transfer_ownership(
    ownership_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[TransferOwnership],
) -> OwnershipRead:
    return await OwnershipService(work).transfer(ownership_id, if_match, data)


routes = [start_ownership, transfer_ownership]

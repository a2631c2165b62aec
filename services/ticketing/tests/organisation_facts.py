"""The organisation as identity states it, for the tests of ticketing."""

from uuid import UUID

from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity

NAMES = {"company": "公司", "engineering": "工程部"}
KINDS = ("company", "property_department", "csc", "engineering", "project_department", "finance")


async def departments(world: World, **heads: UUID) -> dict[str, UUID]:
    """The main departments; `heads` by code."""
    known: dict[str, UUID] = {}
    for kind in KINDS:
        id = known[kind] = uuid7()
        name = NAMES.get(kind, f"{kind} 部")
        fact = identity.DepartmentCreated(
            code=kind, name=name, kind=kind, parent_id=known.get("company"), head_id=heads.get(kind)
        )
        await world.harness.consume(fact, id)
    return known


async def team(world: World, **seats: UUID) -> UUID:
    id = uuid7()
    await world.harness.consume(identity.SpecialistTeamChanged(community_id=world.community, **seats), id, twice=True)
    return id


async def panel(world: World, discipline: str, *experts: UUID, leader: UUID | None = None) -> UUID:
    id = uuid7()
    fact = identity.ExpertPanelChanged(discipline=discipline, experts=experts, leader_id=leader)
    await world.harness.consume(fact, id, twice=True)
    return id

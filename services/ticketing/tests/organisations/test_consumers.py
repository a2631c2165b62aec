"""The copy of the organisation: each fact delivered twice counts once, the latest wins."""

from organisation_facts import departments, panel, team
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity
from ticketing.organisations.repository import OrganisationRepository


async def test_a_removed_department_is_not_offered_any_more(world: World) -> None:
    known = await departments(world)
    gone = identity.DepartmentRemoved(code="finance", name="财务部", kind="finance", parent_id=known["company"])
    await world.harness.consume(gone, known["finance"], twice=True)
    async with world.harness.work() as work:
        found = await OrganisationRepository(work).departments()
    assert {row.code for row in found} == set(known) - {"finance"}


async def test_the_latest_team_and_panel_count(world: World) -> None:
    seat, expert = await team(world, dedicated_clerk=world.handler_id), uuid7()
    await world.harness.consume(
        identity.SpecialistTeamChanged(community_id=world.community, vacated_by=world.handler_id), seat
    )
    await panel(world, "legal", expert, leader=world.manager_id)
    async with world.harness.work() as work:
        copies = OrganisationRepository(work)
        found, legal = await copies.team(world.community), await copies.panel("legal")
        assert (await copies.team(world.elsewhere), await copies.panel("sales")) == (None, None)
    assert found is not None
    assert found.dedicated_clerk is None
    assert legal is not None
    assert (legal.experts, legal.leader_id) == ([str(expert)], world.manager_id)

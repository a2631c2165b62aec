"""Whom a ticket may name: notices go to them."""

from datetime import date

import pytest
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import registry

TICKETS = "/api/ticketing/tickets"


async def test_owners_and_those_who_own_nothing_can_be_named(world: World) -> None:
    for person in (await world.person(world.community), await world.person()):
        assert (await world.register(person_id=person))["person_id"] == str(person)


async def test_a_person_of_a_community_out_of_reach_is_unknown(world: World) -> None:
    far, both = await world.person(world.elsewhere), await world.person(world.elsewhere, world.community)
    desk = world.as_staff(communities=[world.community])
    answer = await desk.post(TICKETS, json=world.intake(person_id=far))
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"field": "person_id", "code": "unknown", "message": ""}]
    assert await world.harness.outbox() == []
    assert (await desk.post(TICKETS, json=world.intake(person_id=both))).status_code == 201
    assert (await world.as_staff().post(TICKETS, json=world.intake(person_id=far))).status_code == 201


async def test_persons_of_an_undone_import_and_of_others_are_unknown(world: World) -> None:
    person = await world.person(world.community)
    await world.harness.consume(registry.PersonRemoved(), person, twice=True)
    other = await world.harness.other_tenant()
    await other.consume(registry.PersonRegistered(kind="natural"), foreign := uuid7())
    for id in (person, foreign):
        answer = await world.as_staff().post(TICKETS, json=world.intake(person_id=id))
        assert answer.json()["errors"][0]["field"] == "person_id"


@pytest.mark.parametrize("twice", [False, True])
async def test_a_fact_told_again_changes_nothing(world: World, *, twice: bool) -> None:
    await world.harness.consume(registry.PersonRegistered(kind="natural"), person := uuid7(), twice=twice)
    owned = registry.OwnershipStarted(
        community_id=world.elsewhere,
        unit_id=uuid7(),
        owners=(registry.Share(person, "1"),),
        valid_from=date(2024, 1, 1),
    )
    await world.harness.consume(owned, uuid7(), twice=twice)
    answer = await world.as_staff(communities=[world.community]).post(TICKETS, json=world.intake(person_id=person))
    assert answer.status_code == 422

"""Whom a ticket may name: notices go to them."""

from datetime import date
from uuid import UUID

import pytest
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import registry

TICKETS = "/api/ticketing/tickets"


def moves_in(person: UUID, community: UUID) -> registry.OccupancyBegun:
    return registry.OccupancyBegun(
        community_id=community, unit_id=uuid7(), person_id=person, valid_from=date(2025, 1, 1)
    )


async def test_owners_and_those_of_no_known_place_can_be_named(world: World) -> None:
    desk = world.as_staff(communities=[world.community])
    for person in (await world.person(world.community), await world.person()):
        assert (await desk.post(TICKETS, json=world.intake(person_id=person))).status_code == 201
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


async def test_a_lessee_is_named_where_he_lives(world: World) -> None:
    """Also when he owns elsewhere only; one who lives elsewhere is out of reach."""
    here, there = await world.person(world.elsewhere), await world.person()
    desk = world.as_staff(communities=[world.community])
    await world.harness.consume(moves_in(here, world.community), uuid7(), twice=True)
    await world.harness.consume(moves_in(there, world.elsewhere), uuid7())
    assert (await desk.post(TICKETS, json=world.intake(person_id=here))).status_code == 201
    refused = await desk.post(TICKETS, json=world.intake(person_id=there))
    assert refused.json()["errors"] == [{"field": "person_id", "code": "unknown", "message": ""}]
    assert (await world.as_staff().post(TICKETS, json=world.intake(person_id=there))).status_code == 201


@pytest.mark.parametrize(
    ("last_day", "status"), [(date(2025, 2, 28), 201), (date(2024, 12, 31), 422)], ids=["moved out", "never was"]
)
async def test_former_occupants_are_named_and_undone_ones_are_not(world: World, last_day: date, status: int) -> None:
    person, stay = await world.person(world.elsewhere), uuid7()
    begun = moves_in(person, world.community)
    ended = registry.OccupancyEnded(
        community_id=begun.community_id, unit_id=begun.unit_id, person_id=person, valid_to=last_day
    )
    await world.harness.consume(begun, stay)
    await world.harness.consume(ended, stay, version=2, twice=True)
    desk = world.as_staff(communities=[world.community])
    assert (await desk.post(TICKETS, json=world.intake(person_id=person))).status_code == status


@pytest.mark.parametrize(
    ("last_day", "status"), [(date(2025, 2, 28), 201), (date(2023, 12, 31), 422)], ids=["sold", "never was"]
)
async def test_former_owners_are_named_and_undone_ones_are_not(world: World, last_day: date, status: int) -> None:
    """The import that is undone gave a home to somebody who stays, because he owns elsewhere."""
    person, ownership, unit = await world.person(world.elsewhere), uuid7(), uuid7()
    started = registry.OwnershipStarted(
        community_id=world.community,
        unit_id=unit,
        owners=(registry.Share(person, "0.5"), registry.Share(uuid7(), "0.5")),
        valid_from=date(2024, 1, 1),
    )
    await world.harness.consume(started, ownership)
    ended = registry.OwnershipEnded(community_id=world.community, unit_id=unit, valid_to=last_day)
    await world.harness.consume(ended, ownership, version=2, twice=True)
    desk = world.as_staff(communities=[world.community])
    assert (await desk.post(TICKETS, json=world.intake(person_id=person))).status_code == status
    assert (await world.as_staff().post(TICKETS, json=world.intake(person_id=person))).status_code == 201


async def test_the_end_of_a_stay_from_before_stays_were_told_is_taken(world: World) -> None:
    person = await world.person(world.elsewhere)
    ended = registry.OccupancyEnded(
        community_id=world.community, unit_id=uuid7(), person_id=person, valid_to=date(2025, 1, 31)
    )
    await world.harness.consume(ended, uuid7())
    desk = world.as_staff(communities=[world.community])
    assert (await desk.post(TICKETS, json=world.intake(person_id=person))).status_code == 422


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

"""Households are visited when their day comes: set by set, each once."""

from datetime import date

import pytest
from visit_homes import DELIVERED, Homes

from events import registry
from ticketing.visit_cohorts import service
from ticketing.visit_rules.rules import OnceAfterMovingIn, Periodic, VisitRules
from ticketing.visit_rules.service import VisitRuleService


async def test_a_new_household_is_visited_thirty_days_after_moving_in_once(homes: Homes) -> None:
    person, _ = await homes.owner(await homes.unit(), date(2025, 1, 1))
    assert await homes.look(date(2025, 3, 11)) == []
    (visit,) = await homes.look(date(2025, 3, 12))
    assert (visit["cohort"], visit["person_id"], visit["unit_code"]) == ("new_resident", str(person), "3-1-1201")
    assert visit["due_at"] == "2025-03-26T11:59:00Z"
    assert visit["owner_name"] == "关系小安"
    assert len(await homes.look(date(2025, 3, 13))) == 1


async def test_co_owners_share_a_visit_and_lessees_have_their_own(homes: Homes) -> None:
    unit = await homes.unit()
    await homes.owner(unit, DELIVERED)
    await homes.owner(unit, DELIVERED)
    lessee, _ = await homes.occupant(unit, DELIVERED)
    await homes.occupant(unit, DELIVERED, "family")
    await homes.occupant(unit, DELIVERED, None)
    visits = await homes.look(date(2025, 3, 12))
    assert [visit["cohort"] for visit in visits] == ["new_resident"] * 2
    assert str(lessee) in {visit["person_id"] for visit in visits}


async def test_long_time_residents_and_lessees_are_visited_on_their_day_each_year(homes: Homes) -> None:
    unit = await homes.unit(date(2020, 3, 20))
    person, _ = await homes.owner(unit, date(2020, 3, 20))
    await homes.owner(await homes.unit(date(2022, 6, 1)), date(2022, 6, 1), person)
    lessee, _ = await homes.occupant(unit, date(2024, 3, 20))
    visits = await homes.look(date(2025, 3, 20))
    assert {(visit["cohort"], visit["person_id"]) for visit in visits} == {
        ("long_time_resident", str(person)), ("lessee", str(lessee)),
    }  # fmt: skip
    assert len(await homes.look(date(2025, 3, 21))) == 2
    assert len(await homes.look(date(2026, 3, 21))) == 4


async def test_who_left_or_was_undone_or_has_no_key_yet_is_not_visited(homes: Homes) -> None:
    sold = await homes.unit()
    _, ownership = await homes.owner(sold, DELIVERED)
    ended = registry.OwnershipEnded(community_id=homes.community, unit_id=sold, valid_to=date(2025, 2, 28))
    await homes.harness.consume(ended, ownership)
    let = await homes.unit()
    lessee, stay = await homes.occupant(let, DELIVERED)
    gone = registry.OccupancyEnded(
        community_id=homes.community, unit_id=let, person_id=lessee, valid_to=date(2025, 2, 20)
    )
    await homes.harness.consume(gone, stay)
    undone, _ = await homes.owner(await homes.unit(), DELIVERED)
    await homes.harness.consume(registry.PersonRemoved(), undone)
    await homes.owner(await homes.unit(delivered_on=None), DELIVERED)
    assert await homes.look(date(2025, 3, 12)) == []


async def test_missed_days_are_made_up_for_and_the_distant_past_is_not(homes: Homes) -> None:
    await homes.owner(await homes.unit(), DELIVERED)
    await homes.owner(await homes.unit(date(2024, 12, 1)), date(2024, 12, 1))
    assert [visit["cohort"] for visit in await homes.look(date(2025, 3, 20))] == ["new_resident"]


async def test_rules_decide_who_is_visited(homes: Homes) -> None:
    async with homes.harness.work() as work:
        rules = VisitRules(
            new_residents=OnceAfterMovingIn(enabled=False), lessees=Periodic(every_months=1), days_to_visit=3
        )
        await VisitRuleService(work).publish(rules, 1, None)
    unit = await homes.unit()
    await homes.owner(unit, DELIVERED)
    await homes.occupant(unit, DELIVERED)
    (visit,) = await homes.look(date(2025, 3, 10))
    assert (visit["cohort"], visit["due_at"]) == ("lessee", "2025-03-13T11:59:00Z")


async def test_a_large_estate_goes_in_batches(homes: Homes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "BATCH", 3)
    for _ in range(7):
        await homes.owner(await homes.unit(), DELIVERED)
    visits = await homes.look(date(2025, 3, 12))
    assert len(visits) == 7
    assert sorted(visit["no"] for visit in visits) == [f"HFHC20250312{number:04d}" for number in range(1, 8)]

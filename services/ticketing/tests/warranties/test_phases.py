"""The phase of a matter by building part and day (C2.4)."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import registry
from ticketing.tickets.phase import Matter, phase_of

DELIVERED = date(2024, 6, 30)
TERMS = [
    {"part": "foundation_structure", "last_day": None},
    {"part": "waterproof", "last_day": "2029-06-30"},
    {"part": "heating_cooling", "last_day": "2026-03-15"},
    {"part": "mep_fitout", "last_day": "2026-06-30"},
    {"part": "other", "last_day": "2026-06-30"},
]


def phase(day: date, class_l1: str, class_l2: str | None = None, delivered_on: date | None = DELIVERED) -> str:
    return phase_of(Matter(class_l1=class_l1, class_l2=class_l2, day=day), delivered_on, TERMS)


def test_gw05_a_leak_before_the_handover() -> None:
    assert phase(date(2025, 1, 1), "engineering_quality", "leakage", None) == "pre_handover"


@pytest.mark.parametrize(
    ("day", "class_l1", "class_l2", "expected"),
    [
        (date(2029, 6, 30), "engineering_quality", "leakage", "in_warranty"),
        (date(2029, 7, 1), "engineering_quality", "leakage", "after_warranty"),
        (date(2029, 6, 30), "waterproof", None, "in_warranty"),
        (date(2026, 7, 1), "engineering_quality", "power", "after_warranty"),
        (date(2026, 3, 16), "engineering_quality", "heating", "after_warranty"),
        (date(2070, 1, 1), "engineering_quality", "structure", "in_warranty"),
        (date(2026, 6, 30), "engineering_quality", None, "in_warranty"),
        (date(2026, 7, 1), "engineering_quality", "自定义", "after_warranty"),
        (date(2026, 6, 30), "neighbour", None, "in_warranty"),
        (date(2026, 7, 1), "payment_fee", "leakage", "after_warranty"),
        (date(2024, 6, 29), "engineering_quality", "leakage", "pre_handover"),
    ],
)
def test_the_part_decides_matters_of_quality_and_two_years_everything_else(
    day: date, class_l1: str, class_l2: str | None, expected: str
) -> None:
    assert phase(day, class_l1, class_l2) == expected


def test_without_terms_the_general_one_counts() -> None:
    matter = Matter(class_l1="engineering_quality", class_l2="leakage", day=date(2026, 7, 1))
    assert phase_of(matter, DELIVERED, None) == "after_warranty"


async def warranty(world: World, kind: type[registry.WarrantySnapshot], id: UUID, last_day: date, **more: Any) -> None:
    terms = (
        registry.WarrantyTerm(part="waterproof", track="developer", starts_on=DELIVERED, last_day=last_day),
        registry.WarrantyTerm(part="waterproof", track="contractor", starts_on=DELIVERED, last_day=date(2024, 12, 31)),
    )
    fact = kind(community_id=world.community, unit_id=world.unit, delivered_on=DELIVERED, terms=terms, **more)
    await world.harness.consume(fact, id, twice=True)


async def registered(world: World, occurred_at: str | None = None) -> str:
    ticket = await world.register(class_l1="engineering_quality", class_l2="leakage", occurred_at=occurred_at)
    return str(ticket["phase"])


async def test_a_ticket_is_in_the_phase_of_its_part_on_the_day_it_occurred(world: World) -> None:
    id = uuid7()
    await warranty(world, registry.WarrantyTermStarted, id, date(2025, 3, 4))
    assert await registered(world) == "after_warranty"
    assert await registered(world, "2025-03-04T10:00:00+08:00") == "in_warranty"
    await warranty(world, registry.WarrantyTermChanged, id, date(2029, 6, 30))
    assert await registered(world) == "in_warranty"
    await warranty(world, registry.WarrantyTermEnded, id, date(2025, 1, 1), ended=())
    assert await registered(world) == "after_warranty"


async def test_a_ticket_gets_its_phase_with_its_unit(world: World) -> None:
    await warranty(world, registry.WarrantyTermStarted, uuid7(), date(2025, 3, 4))
    ticket = await world.register(unit_id=None, class_l1="engineering_quality", class_l2="leakage")
    ticket = await world.verb(ticket, "accept")
    located = await world.verb(ticket, "locate", unit_id=world.unit)
    assert located["phase"] == "after_warranty"


async def test_the_phase_follows_the_class_unless_somebody_chose_it(world: World) -> None:
    await warranty(world, registry.WarrantyTermStarted, uuid7(), date(2025, 3, 4))
    for chosen, expected in ((None, "after_warranty"), ("pre_handover", "pre_handover")):
        ticket = await world.register(class_l1="neighbour", phase=chosen)
        assert ticket["phase"] == (chosen or "in_warranty")
        ticket = await world.verb(ticket, "accept")
        quality = {"class_l1": "engineering_quality", "class_l2": "leakage", "reason": "现场查看后更正"}
        assert (await world.verb(ticket, "reclassify", **quality))["phase"] == expected


async def test_a_draft_is_routed_by_its_part(world: World) -> None:
    await warranty(world, registry.WarrantyTermStarted, uuid7(), date(2025, 3, 4))
    query = {"community_id": str(world.community), "channel": "phone", "unit_id": str(world.unit)}
    query |= {"class_l1": "engineering_quality", "class_l2": "leakage"}
    path = "/api/ticketing/routing/suggestion"
    today = (await world.as_staff().get(path, params=query)).json()
    before = (await world.as_staff().get(path, params=query | {"occurred_on": "2025-03-04"})).json()
    assert (today["row"], before["row"]) == ("after_warranty_engineering", "in_warranty_engineering")

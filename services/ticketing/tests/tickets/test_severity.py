"""What makes a case major or urgent (C3.2 severity)."""

from datetime import timedelta
from typing import Any

import pytest
from ticketing_world import World

from ticketing.procedure_rules.rules import DEFAULT_RULES
from ticketing.tickets.severity import Known, least, severer, signs_of


@pytest.mark.parametrize(
    ("known", "signs"),
    [
        ({}, []),
        ({"claim_cents": 999_999}, []),
        ({"claim_cents": 1_000_000}, ["high_claim"]),
        ({"households": 4}, []),
        ({"households": 5}, ["many_households"]),
        ({"repeats": 2}, []),
        ({"repeats": 3}, ["repeated"]),
        ({"channel": "government_hotline"}, ["government_transfer"]),
    ],
)
def test_what_follows_from_the_facts(known: dict[str, Any], signs: list[str]) -> None:
    assert signs_of(Known(**({"channel": "phone"} | known)), DEFAULT_RULES) == signs


def test_signs_set_the_least_severity() -> None:
    assert (least([]), least(["leader_order"]), least(["leader_order", "danger_in_delay"])) == (
        "general", "major", "urgent",
    )  # fmt: skip
    assert (severer("complex", "general"), severer("general", "major")) == ("complex", "major")


async def test_the_third_repeat_within_ninety_days_is_major(world: World) -> None:
    first = await world.register()
    second = await world.register(repeat_of=first["id"])
    third = await world.register(repeat_of=first["id"])
    fourth = await world.register(repeat_of=third["id"])
    assert [t["severity"] for t in (first, second, third, fourth)] == ["general", "general", "general", "major"]
    assert fourth["severity_signs"] == ["repeated"]
    world.harness.clock.advance(timedelta(days=100))
    assert (await world.register(repeat_of=fourth["id"]))["severity"] == "general"


async def test_a_case_is_never_less_severe_than_its_signs(world: World) -> None:
    ticket = await world.accepted(severity_signs=["media_lawyer_court"])
    assert ticket["severity"] == "major"
    lower = {"severity": "general", "reason": "没那么严重"}
    assert await world.refusal(ticket, "reclassify", **lower) == (409, "severity_too_low")
    ticket = await world.verb(ticket, "reclassify", severity_signs=[], **lower)
    assert (ticket["severity"], ticket["severity_signs"]) == ("general", [])
    ticket = await world.verb(ticket, "reclassify", households=6, reason="整层受影响")
    assert (ticket["severity"], ticket["severity_signs"]) == ("major", ["many_households"])
    assert (await world.clocks(ticket))["K05"]["result"] == "running"


async def test_assigning_lowers_nothing_below_its_signs(world: World) -> None:
    ticket = await world.accepted(severity_signs=["injury_or_danger"])
    assert (await world.clocks(ticket))["K05"]["result"] == "running"
    whom = {"handler_id": world.clerk_id, "department": "工程部", "class_l1": "engineering_quality"}
    assert await world.refusal(ticket, "assign", severity="general", **whom) == (409, "severity_too_low")
    assert (await world.clocks(ticket))["K05"]["result"] == "running"
    ticket = await world.verb(ticket, "assign", severity="urgent", **whom)
    assert (ticket["severity"], ticket["severity_signs"]) == ("urgent", ["injury_or_danger"])


async def test_a_repair_becomes_urgent_by_its_urgency_not_by_its_channel(world: World) -> None:
    repair = await world.register(kind="repair", class_l1="public", channel="government_hotline")
    assert (repair["severity"], repair["severity_signs"]) == ("general", [])


async def test_what_was_entered_by_mistake_is_corrected_and_taken_back(world: World) -> None:
    """A slip of the pen: 120,000 yuan for 1,200. What followed from it goes with it, what was stated stays."""
    ticket = await world.register(claim_cents=12_000_000, households=6, severity_signs=["leader_order"])
    assert sorted(ticket["severity_signs"]) == ["high_claim", "leader_order", "many_households"]
    ticket = await world.verb(ticket, "reclassify", claim_cents=120_000, reason="多写了两个零")
    assert sorted(ticket["severity_signs"]) == ["leader_order", "many_households"]
    ticket = await world.verb(ticket, "reclassify", claim_cents=0, households=0, reason="没有索赔")
    assert (ticket["claim_cents"], ticket["households"], ticket["severity_signs"]) == (None, None, ["leader_order"])
    ticket = await world.register(claim_cents=12_000_000)
    ticket = await world.verb(ticket, "reclassify", claim_cents=120_000, severity="general", reason="多写了两个零")
    assert (ticket["severity"], ticket["severity_signs"]) == ("general", [])


@pytest.mark.parametrize(
    "same",
    [
        {},
        {"severity": "major", "phase": "in_warranty", "class_l1": "engineering_quality"},
        {"severity_signs": ["leader_order", "media_lawyer_court"]},
        {"claim_cents": 0, "households": 0},
    ],
)
async def test_what_changes_nothing_is_refused_and_leaves_nothing(world: World, same: dict[str, Any]) -> None:
    """Neither a row of the timeline nor a fact, in whatever order the signs are said."""
    ticket = await world.accepted(severity_signs=["media_lawyer_court", "leader_order"])
    before, told = await world.detail(ticket), len(await world.harness.outbox())
    assert await world.refusal(ticket, "reclassify", reason="核对一遍", **same) == (409, "nothing_changed")
    assert (await world.detail(ticket), len(await world.harness.outbox())) == (before, told)
    ticket = await world.verb(ticket, "reclassify", reason="来函说明", severity_signs=["leader_order"])
    assert ticket["severity_signs"] == ["leader_order"]

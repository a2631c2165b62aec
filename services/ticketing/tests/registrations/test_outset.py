"""What is shown of a matter while it is taken in is what it is registered as, whatever is known of it."""

from itertools import product
from typing import Any

import pytest
from ticketing_world import World
from uuid_utils.compat import uuid7

TICKETS = "/api/ticketing/tickets"
LIMIT, ROUTING = f"{TICKETS}/intake-limit", "/api/ticketing/routing/suggestion"

WEIGHED: tuple[dict[str, Any], ...] = (
    {},
    {"severity_signs": ["media_lawyer_court"]},
    {"severity_signs": ["injury_or_danger", "danger_in_delay"], "claim_cents": 1_000_000},
    {"households": 5},
)
DAYS: tuple[dict[str, Any], ...] = ({}, {"occurred_at": "2015-01-01T02:00:00Z"}, {"phase": "after_warranty"})
CLASSES = (None, "engineering_quality", "payment_fee")


def asked(intake: dict[str, Any]) -> dict[str, Any]:
    """The same, as it is asked about before it is registered."""
    names = (
        "community_id", "unit_id", "channel", "class_l1", "phase", "severity", "severity_signs", "claim_cents",
        "households", "repeat_of",
    )  # fmt: skip
    known = {name: intake[name] for name in names if intake.get(name) is not None}
    return known | ({"occurred_on": intake["occurred_at"][:10]} if "occurred_at" in intake else {})


async def agrees(world: World, **said: Any) -> dict[str, Any]:
    """Registers it and returns what it became, which is what was shown of it."""
    desk, intake = world.as_staff(), world.intake(**said)
    told = (await desk.get(LIMIT, params=asked(intake) | {"kind": intake["kind"]})).json()
    routed = (await desk.get(ROUTING, params=asked(intake))).json()
    ticket = await world.register(**said)
    assert (told["severity"], told["phase"]) == (ticket["severity"], ticket["phase"]), said
    if intake["kind"] == "complaint":
        found = (await desk.get(f"{TICKETS}/{ticket['id']}/routing")).json()
        assert {**routed, "phase": found["phase"]} == found, said
    return ticket


@pytest.mark.parametrize("channel", ["phone", "government_hotline"])
@pytest.mark.parametrize("severity", ["general", "urgent"])
@pytest.mark.parametrize("placed", [True, False])
async def test_preview_and_registration_agree(world: World, channel: str, severity: str, *, placed: bool) -> None:
    unit = {} if placed else {"unit_id": None}
    for weighed, day, class_l1 in product(WEIGHED, DAYS, CLASSES):
        await agrees(world, channel=channel, severity=severity, class_l1=class_l1, **unit, **weighed, **day)


async def test_a_third_repeat_is_foreseen(world: World) -> None:
    first = await world.register()
    weighed = [(await agrees(world, repeat_of=first["id"]))["severity"] for _ in range(3)]
    assert weighed == ["general", "general", "major"]


async def test_signs_weigh_what_is_no_complaint_as_well(world: World) -> None:
    repair = await agrees(world, kind="repair", class_l1="waterproof", severity_signs=["danger_in_delay"])
    assert repair["severity"] == "urgent"


@pytest.mark.parametrize("path", [LIMIT, ROUTING])
async def test_what_cannot_be_registered_is_not_foreseen(world: World, path: str) -> None:
    known = {"community_id": str(world.community), "channel": "phone"}
    known |= {"kind": "complaint"} if path == LIMIT else {}
    elsewhere = await world.register(community_id=world.elsewhere, unit_id=None)
    here = world.as_staff(communities=[world.community])
    for wrong, field in (
        ({"repeat_of": str(uuid7())}, "repeat_of"),
        ({"repeat_of": elsewhere["id"]}, "repeat_of"),
        ({"severity_signs": ["bad_mood"]}, "severity_signs"),
    ):
        answer = await here.get(path, params=known | wrong)
        assert (400 <= answer.status_code < 500, field in answer.text) == (True, True), answer.text

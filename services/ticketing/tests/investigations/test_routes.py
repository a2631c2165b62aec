"""Five steps, evidence, cause and who is responsible (C3.2 rows 8 and 9)."""

from typing import Any

import pytest
from ticketing_world import World
from uuid_utils.compat import uuid7


async def test_what_was_found_stands_on_the_ticket(world: World) -> None:
    ticket = await world.verb(await world.assigned(), "investigate")
    assert ticket["state"] == "investigating"
    ticket = await world.verb(ticket, "conclude", **world.findings(responsible_id=world.technician_id))
    assert (ticket["state"], ticket["cause"]) == ("planning", "管道老化")
    assert (ticket["responsible_department"], ticket["responsible_id"]) == ("工程部", str(world.technician_id))
    procedure = await world.procedure(ticket)
    assert procedure["investigation"]["evidence"] == ["天花板水渍照片"]
    assert procedure["staff"][str(world.handler_id)] == "专员小王"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"checks": ["look", "ask"]}, "checklist_incomplete"),
        ({"responsible_id": str(uuid7())}, "invalid_fields"),
    ],
)
async def test_half_an_investigation_is_refused(world: World, changes: dict[str, Any], code: str) -> None:
    ticket = await world.verb(await world.assigned(), "investigate")
    assert await world.refusal(ticket, "conclude", **world.findings(**changes)) == (422, code)
    assert (await world.detail(ticket))["ticket"]["state"] == "investigating"


async def test_without_evidence_nothing_is_concluded(world: World) -> None:
    ticket = await world.verb(await world.assigned(), "investigate")
    assert await world.refusal(ticket, "conclude", **world.findings(evidence=[])) == (400, "malformed")


async def test_a_repair_is_not_investigated(world: World) -> None:
    ticket = await world.assigned(kind="repair", class_l1="public")
    assert await world.refusal(ticket, "investigate") == (409, "ticket_wrong_state")

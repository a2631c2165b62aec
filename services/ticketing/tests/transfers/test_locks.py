"""Whoever answers an offer waits for the ticket first, and holds nothing that who has the ticket will ask for."""

import asyncio
from typing import Any
from uuid import UUID

import pytest
from ticketing_world import World

from kit.principal import Principal
from kit.problems import Refusal
from ticketing.tickets.schemas import HandOverTicket
from ticketing.tickets.service import TicketService
from ticketing.transfers.service import TransferService

BEGUN = 0.5
"""Seconds after which whoever answers waits for a lock"""


async def answered(world: World, verb: str, transfer: UUID) -> str:
    words: dict[str, Any] = {"refuse": {"reason": "太忙"}}
    said = {"expected": 1} if verb != "lapse" else {}
    me = world.handler_id if verb == "take_back" else world.clerk_id
    principal = Principal(realm="staff", id=me, tenant_id=world.harness.tenant_id)
    try:
        async with world.harness.work(principal) as work:
            await getattr(TransferService(work), verb)(transfer, **said, **words.get(verb, {}))
    except Refusal as refusal:
        return refusal.code
    return "done"


@pytest.mark.parametrize(
    ("verb", "outcome"),
    [("accept", "stale_version"), ("refuse", "stale_version"), ("take_back", "stale_version"), ("lapse", "done")],
)
async def test_a_hand_over_and_an_answer_at_once_do_not_block_each_other(world: World, verb: str, outcome: str) -> None:
    ticket = await world.accepted()
    offer = {"to_staff_id": world.clerk_id, "reason": "本周休假"}
    transfer = (await world.post(f"tickets/{ticket['id']}/transfers", **offer)).json()
    async with world.harness.work() as work:
        tickets = TicketService(work)
        await tickets.locked(UUID(ticket["id"]), None)
        answering = asyncio.create_task(answered(world, verb, UUID(transfer["id"])))
        await asyncio.wait({answering}, timeout=BEGUN)
        decided = HandOverTicket(handler_id=world.technician_id, reason="由主管指定")
        await tickets.hand_over(UUID(ticket["id"]), (await tickets.locked(UUID(ticket["id"]), None)).version, decided)
    assert await answering == outcome
    assert (await world.procedure(ticket))["transfers"][-1]["state"] == "taken_back"

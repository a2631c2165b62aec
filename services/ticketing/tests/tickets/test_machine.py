"""Any sequence of verbs, whoever sends it and however late the worker is, against real PostgreSQL.

The table of transitions is the model: what it allows leads to the state it names or to a named refusal of a guard,
what it does not allow is refused, nothing ever answers 500, and each clock ends in at most one outcome.
"""

from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from ticketing_world import World
from walks import GUARDS, ROUTES, body

from events import ticketing as facts
from ticketing.tickets.codes import ENDED
from ticketing.tickets.transitions import BACK, TRANSITIONS, possible

TARGETS = {(row.verb, kind, source): row.target for row in TRANSITIONS for kind in row.kinds for source in row.sources}
RARE = ("withdraw", "suspend", "rule_invalid", "note", "reclassify", "hand_over")


def next_verb(kind: str, state: str, chance: Random) -> str:
    """Mostly something the table allows, so that walks get far; withdrawing is rare."""
    allowed = [verb for verb in possible(kind, state) if verb in ROUTES and (verb not in RARE or chance.random() < 0.1)]
    return chance.choice(allowed) if allowed and chance.random() < 0.75 else chance.choice(sorted(ROUTES))


@pytest.mark.parametrize("seed", range(24))
async def test_any_walk_keeps_to_the_table_and_to_one_outcome_per_clock(world: World, seed: int) -> None:
    chance = Random(seed)
    kind = chance.choice(["complaint", "complaint", "repair", "inquiry", "help_request"])
    ticket = await world.register(kind=kind, class_l1=None, severity=chance.choice(["general", "major"]))
    for _ in range(24):
        world.harness.clock.advance(timedelta(minutes=chance.choice([0, 1, 5, 30, 120, 700])))
        if chance.random() < 0.4:
            await world.harness.fire_timers()
        state = ticket["state"]
        verb = next_verb(kind, state, chance)
        by = world.as_staff(chance.choice([world.supervisor_id, world.centre_id]))
        answer = await world.send(by, ticket, ROUTES[verb], **body(world, verb, chance))
        if answer.status_code in (200, 201):
            assert (verb, kind, state) in TARGETS
            target = TARGETS[verb, kind, state] or state
            ticket, before = answer.json(), ticket
            assert ticket["state"] == (before["suspended_from"] if target == BACK else target)
        elif (verb, kind, state) in TARGETS:
            assert answer.json()["code"] in GUARDS, answer.text
        else:
            assert answer.json()["code"] == "ticket_wrong_state", answer.text
    world.harness.clock.advance(timedelta(days=30))
    await world.harness.fire_timers()
    await check_outcomes(world, ticket)


async def check_outcomes(world: World, ticket: dict[str, Any]) -> None:
    """After the last due time no clock runs; missed ones were told once, others never."""
    detail = await world.detail(ticket)
    recorded = await world.harness.outbox()
    missed = [fact.clock for fact in recorded if isinstance(fact, facts.ClockMissed)]
    warned = [fact.clock for fact in recorded if isinstance(fact, facts.ClockWarning)]
    assert sorted(missed) == sorted(c["code"] for c in detail["clocks"] if c["result"] == "missed")
    assert sorted(warned) == sorted(c["code"] for c in detail["clocks"] if c["warned_at"])
    for clock in detail["clocks"]:
        assert clock["result"] != "running"
        if clock["result"] in ("met", "cancelled"):
            assert clock["stopped_at"] <= clock["due_at"]
        else:
            assert clock["stopped_at"] > clock["due_at"]
    steps = [entry for entry in detail["entries"] if entry["to_state"] != entry["from_state"]]
    assert all(step["to_state"] not in ENDED or following["verb"] == "reopen" for step, following in pairwise(steps))
    assert detail["version"] == len([f for f in recorded if isinstance(f, facts.TicketFact)])

"""Any sequence of verbs, whoever sends it and however late the worker is, against real PostgreSQL.

The table of transitions is the model: what it allows leads to the state it names or to a named refusal of a guard,
what it does not allow is refused, nothing ever answers 500, and each clock ends in at most one outcome. Every verb of
the table and every route of a ticket is in one of these walks: the last two tests say so of those that are yet to come.
"""

from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from side_walks import ELSEWHERE, SIDE_GUARDS, SIDE_ROUTES, SideWalk
from ticketing_world import World
from walks import GUARDS, ROUTES, TASK_ROUTES, body

from events import ticketing as facts
from ticketing.tickets.codes import ENDED
from ticketing.tickets.transitions import BACK, BY_ITSELF, TRANSITIONS, possible

from .test_machine_of_kinds import ROUTES as ROUTES_OF_KINDS

TARGETS = {(row.verb, kind, source): row.target for row in TRANSITIONS for kind in row.kinds for source in row.sources}
SIDE = {*SIDE_ROUTES, *ELSEWHERE}
WALKED = {*ROUTES, *SIDE}
RARE = {"withdraw", "suspend", "rule_invalid", "note", "reclassify", "hand_over", *SIDE} - {"finish_item"}
BEFORE_THE_STATE = {"not_found", "not_convertible", "ticket_ended"}
"""What is refused before anybody asks for the state"""
NO_STEP = {
    "consultations": "asks an expert beside the procedure (C3.4): test_killed_workers, consultations/test_routes",
    "contact/unmask": "shows a number and leaves the ticket alone",
}
"""Routes beneath a ticket that do nothing the table speaks of, with the reason"""


def next_verb(kind: str, state: str, chance: Random) -> str:
    """Mostly something the table allows, so that walks get far; withdrawing is rare."""
    allowed = [verb for verb in possible(kind, state) if verb in WALKED and (verb not in RARE or chance.random() < 0.1)]
    return chance.choice(allowed) if allowed and chance.random() < 0.75 else chance.choice(sorted(WALKED))


@pytest.mark.parametrize("seed", range(24))
async def test_any_walk_keeps_to_the_table_and_to_one_outcome_per_clock(world: World, seed: int) -> None:
    chance = Random(seed)
    kind = chance.choice(["complaint", "complaint", "repair", "inquiry", "help_request"])
    ticket = await world.register(kind=kind, class_l1=None, severity=chance.choice(["general", "major"]))
    beside = SideWalk(world, chance, await world.register(kind=kind, class_l1=None))
    for _ in range(24):
        world.harness.clock.advance(timedelta(minutes=chance.choice([0, 1, 5, 30, 120, 700])))
        if chance.random() < 0.4:
            await world.harness.fire_timers()
        kind, state = ticket["kind"], ticket["state"]
        verb = next_verb(kind, state, chance)
        by = world.as_staff(chance.choice([world.supervisor_id, world.centre_id]))
        if verb in SIDE:
            answer = await beside.send(by, ticket, verb)
        else:
            answer = await world.send(by, ticket, ROUTES[verb], **body(world, verb, chance))
        before, ticket = ticket, (await world.detail(ticket))["ticket"]
        if answer.is_success:
            assert (verb, kind, state) in TARGETS, verb
            target = TARGETS[verb, kind, state] or state
            if verb == "convert":  # nothing that was decided for the old kind holds for the new one (C3.1)
                target = "accepted" if before["accepted_at"] else "registered"
            assert ticket["state"] == (before["suspended_from"] if target == BACK else target), verb
            assert (ticket["kind"] != kind) is (verb == "convert")
        else:
            allowed = {*GUARDS, *SIDE_GUARDS} if (verb, kind, state) in TARGETS else {"ticket_wrong_state"}
            assert answer.json()["code"] in allowed | BEFORE_THE_STATE, f"{verb}: {answer.text}"
            assert (ticket["state"], ticket["version"]) == (state, before["version"]), "a refusal changes nothing"
    for _ in range(2):  # what was suspended at the end goes on in the first of them, its clock later by the pause
        world.harness.clock.advance(timedelta(days=30))
        await world.harness.fire_timers()
    await check_outcomes(world, ticket)


async def check_outcomes(world: World, ticket: dict[str, Any]) -> None:
    """After the last due time no clock runs; missed ones were told once, others never."""
    detail = await world.detail(ticket)
    recorded = await world.harness.outbox()
    ours = [f for f in recorded if isinstance(f, facts.ClockFact) and str(f.ticket_id) == ticket["id"]]
    missed = [fact.clock for fact in ours if isinstance(fact, facts.ClockMissed)]
    warned = [fact.clock for fact in ours if isinstance(fact, facts.ClockWarning)]
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
    stated = [f for f in recorded if isinstance(f, facts.TicketFact) and f.no == ticket["no"]]
    assert detail["version"] == len(stated)


def test_every_verb_of_the_table_is_walked() -> None:
    verbs = {row.verb for row in TRANSITIONS} - {*BY_ITSELF}
    of_several = {"approve_step": "grant"}  # one decision of several is sent like the last one
    unknown = {of_several.get(verb, verb) for verb in verbs} - WALKED - ROUTES_OF_KINDS.keys()
    assert not unknown, f"no walk ever tries {sorted(unknown)}"


async def test_every_route_of_a_ticket_is_walked(world: World) -> None:
    beneath = "/api/ticketing/tickets/{ticket_id}/"
    routes = {
        route.path_format.removeprefix(beneath)
        for route in world.harness.running.app.routes
        if route.path_format.startswith(beneath)
        for handler in getattr(route, "route_handlers", ())
        if handler.http_methods & {"POST", "PUT", "PATCH", "DELETE"}
    }
    known = [*ROUTES.values(), *SIDE_ROUTES.values(), *TASK_ROUTES.values(), *ROUTES_OF_KINDS.values(), *NO_STEP]
    assert routes == set(known), sorted(routes ^ set(known))

"""The long fault run: many companies at work while everything is killed and frozen, then every invariant.

usage: python -m tests.resilience.soak [--tenants 20] [--minutes 5] [--seed N]     (make soak)
"""

import argparse
import asyncio
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random, SystemRandom

from demo.api import Person, today
from demo.company import Company, months_before
from demo.money import bill, open_shift
from tests.resilience.books import unlike_copies, wrong_books
from tests.resilience.breakable import Breakable
from tests.resilience.faults import Faults
from tests.resilience.invariants import database, unapplied, waiting, wrong_clocks
from tests.resilience.writers import Desk, Intake, Personnel, Writer

ROLES = ["desk_clerk", "billing_clerk", "finance", "cashier"]
BETWEEN = (2.0, 6.0)
"""seconds from one fault to the next"""
PAUSE = 0.4
"""seconds between two pieces of work of one person, on average"""
DRAIN = 600


def main() -> int:
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--tenants", type=int, default=20, help="companies; the first one is half of the load")
    parser.add_argument("--minutes", type=float, default=5.0, help="how long things break")
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**9), help="draws the same faults again")
    chosen = parser.parse_args()
    _say(f"seed {chosen.seed}, {chosen.tenants} companies, {chosen.minutes:g} minutes of faults")
    with tempfile.TemporaryDirectory(prefix="lintel-soak-") as folder, Breakable(Path(folder)) as plant:
        with ThreadPoolExecutor(4) as pool:
            companies = list(pool.map(lambda number: _company(plant, number), range(chosen.tenants)))
        _say("companies are signed up, staffed, brought in and billed")
        writers = _writers(plant, companies, chosen.seed)
        strikes = _break(plant, writers, chosen.minutes * 60, chosen.seed)
        troubles = _rest(writers)
        done = sum(len(writer.done) for writer in writers)
        _say(f"{strikes} faults, {done} pieces of work answered; waiting for everything to take effect")
        troubles += asyncio.run(_check(plant, writers))
    for trouble in troubles:
        _say(f"BROKEN: {trouble}")
    _say(f"seed {chosen.seed}: {'every invariant holds' if not troubles else f'{len(troubles)} broken'}")
    return 1 if troubles else 0


def _say(line: str) -> None:
    print(f"soak: {line}", flush=True)


def _company(plant: Breakable, number: int) -> tuple[Company, str]:
    """A company with a community and its first bills; returns the community too."""
    slug = f"soak-{number:03}"
    company = Company(plant.edge_url, plant.stack.endpoints.mail_url, slug, f"长跑物业{number}", number)
    company.sign_up()
    company.hire(ROLES)
    community = company.bring_in("01", "长跑小区", 44, number)
    bill(company, community["id"], months_before(today(), 1)[0])
    open_shift(company, community["id"])
    return company, community["id"]


def _writers(plant: Breakable, companies: list[tuple[Company, str]], seed: int) -> list[Writer]:
    """One person of each kind in every company, and in the first one as many as in all others together."""
    stop = threading.Event()
    random = Random(seed)
    found: list[Writer] = []
    for place, (company, community) in enumerate(companies):
        units = tuple(u["id"] for u in company.as_("tenant_admin").pages(f"registry/communities/{community}/units"))
        for _ in range(max(1, len(companies) - 1) if place == 0 else 1):
            for kind, role in ((Intake, "desk_clerk"), (Desk, "cashier"), (Personnel, "tenant_admin")):
                person = Person(plant.edge_url, company.host, company.login_of(role), company.password)
                pause = PAUSE * (20 if kind is Personnel else 1)
                writer = kind(person, stop, random.randrange(10**9), pause)
                if isinstance(writer, Intake):
                    writer.community, writer.units, writer.withdrawn = community, units, 0.2
                if isinstance(writer, Desk):
                    writer.units = units
                found.append(writer)
    return found


def _break(plant: Breakable, writers: list[Writer], seconds: float, seed: int) -> int:
    """Let everybody work and strike again and again; returns how often."""
    faults, random = Faults(plant, seed), Random(seed)
    for writer in writers:
        writer.start()
    strikes, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(random.uniform(*BETWEEN))
        _say(faults.strike())
        strikes += 1
        if ended := plant.revive():
            _say(f"ended by itself and was started again: {', '.join(ended)}")
    return strikes


def _rest(writers: list[Writer]) -> list[str]:
    """Stop the work; returns who could not go on."""
    for writer in writers:
        writer.stop.set()
    for writer in writers:
        writer.join(180)
        writer.person.close()
    return [
        f"{type(writer).__name__} of {writer.person} stopped: {writer.failure or 'no answer'}"
        for writer in writers
        if writer.failure is not None or writer.is_alive()
    ]


async def _drained(plant: Breakable) -> dict[str, int]:
    """Wait until everything has taken effect; returns what is left when patience ends."""
    for _ in range(DRAIN):
        plant.revive()
        left = await waiting(plant.stack)
        if not any(left.values()):
            break
        await asyncio.sleep(1)
    return left


async def _check(plant: Breakable, writers: list[Writer]) -> list[str]:
    stack = plant.stack
    left = await _drained(plant)
    troubles = [f"{count} facts without effect in {service}" for service, count in left.items() if count]
    for kind, service, query in (
        (Intake, "ticketing", "SELECT id FROM ticket"),
        (Desk, "billing", "SELECT id FROM payment"),
    ):
        answered = {done["id"] for writer in writers if isinstance(writer, kind) for done in writer.done}
        connection = await database(stack, service)
        kept = {str(row["id"]) for row in await connection.fetch(query)}
        await connection.close()
        if answered != kept:
            troubles.append(f"{service}: {len(answered - kept)} answered and lost, {len(kept - answered)} twice")
    compared, wrong = await unapplied(stack)
    troubles += wrong or ([] if compared else ["no positions were compared"])
    troubles += (await wrong_clocks(stack))[1]
    troubles += await wrong_books(stack)
    copies, unlike = await unlike_copies(stack)
    troubles += unlike or ([] if copies else ["no copies were compared"])
    _say(f"compared {compared} positions and {copies} copies")
    return troubles


if __name__ == "__main__":
    sys.exit(main())

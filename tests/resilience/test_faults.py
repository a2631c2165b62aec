"""Writers go on while workers, APIs, broker, database and cache are killed. Afterwards nothing is lost or doubled."""

import asyncio
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from demo.api import Person, Refused, until
from demo.company import Company
from demo.money import bill, open_shift
from tests.resilience.books import unlike_copies, wrong_books
from tests.resilience.invariants import come_due, database, unapplied, waiting, wrong_clocks
from tests.resilience.plant import Plant
from tests.resilience.writers import Desk, Intake, Personnel, Reception, Writer

SEED = 20_260_311
FAULTS = (
    "work ticketing", "broker", "serve registry", "work notifications", "serve ticketing", "cache", "work billing",
    "database", "work identity", "work registry", "serve billing",
)  # fmt: skip


@pytest.fixture(scope="module")
def plant() -> Iterator[Plant]:
    with tempfile.TemporaryDirectory(prefix="lintel-plant-") as folder, Plant(Path(folder)) as running:
        yield running


@pytest.fixture(scope="module")
def company(plant: Plant) -> Iterator[tuple[Company, str]]:
    """A company with staff and a community, before anything breaks."""
    found = Company(plant.edge_url, plant.stack.endpoints.mail_url, f"co-{uuid4().hex[:6]}", "故障测试物业", 5)
    found.sign_up()
    found.hire(["desk_clerk", "hotline_operator", "property_specialist", "cs_supervisor", "billing_clerk", "finance",
                "cashier"])  # fmt: skip
    community = found.bring_in("01", "故障测试小区", 44, 5)
    yield found, community["id"]
    found.close()


def break_things(plant: Plant, seconds_between: float) -> None:
    for fault in FAULTS:
        time.sleep(seconds_between)
        asyncio.run(come_due(plant.stack))
        if fault == "broker":
            plant.stack.kill("nats")
            time.sleep(1)
            plant.stack.restart("nats")
        elif fault == "cache":
            plant.stack.kill("valkey")
            time.sleep(1)
            plant.stack.restart("valkey")
        elif fault == "database":
            plant.stack.restart("postgres")
        else:
            plant.kill(fault)


async def drained(plant: Plant) -> dict[str, int]:
    """Wait until everything has taken effect; returns what is left after two minutes."""
    for _ in range(240):
        left = await waiting(plant.stack)
        if not any(left.values()):
            return left
        await asyncio.sleep(0.5)
    return left


def test_nothing_is_lost_and_nothing_happens_twice(plant: Plant, company: tuple[Company, str]) -> None:
    firm, community = company
    units = tuple(u["id"] for u in firm.as_("tenant_admin").pages(f"registry/communities/{community}/units"))
    bill(firm, community, "2026-01")
    open_shift(firm, community)
    stop = threading.Event()
    writers: list[Writer] = [
        Intake(Person(plant.edge_url, firm.host, firm.login_of("hotline_operator"), firm.password), stop, SEED),
        Intake(Person(plant.edge_url, firm.host, firm.login_of("desk_clerk"), firm.password), stop, SEED + 1),
        Desk(Person(plant.edge_url, firm.host, firm.login_of("cashier"), firm.password), stop, SEED + 2),
        Reception(Person(plant.edge_url, firm.host, firm.login_of("desk_clerk"), firm.password), stop, SEED + 3, 0.2),
        Personnel(Person(plant.edge_url, firm.host, firm.login_of("tenant_admin"), firm.password), stop, SEED + 4, 0.2),
    ]
    for writer in writers:
        if isinstance(writer, (Intake, Reception)):
            writer.community = community
        if not isinstance(writer, Personnel):
            writer.units = units  # type: ignore[attr-defined]
        writer.start()
    break_things(plant, 1.0)
    time.sleep(1)
    stop.set()
    for writer in writers:
        writer.join(60)
        assert not writer.is_alive(), (SEED, writer.waits_for, plant.log("serve ticketing"))
        assert writer.failure is None, (SEED, writer.failure)
        writer.person.close()
        assert len(writer.done) > 5, "the faults left no room to work"
    asyncio.run(_check(plant, firm, writers))


async def _check(plant: Plant, firm: Company, writers: list[Writer]) -> None:
    assert await drained(plant) == dict.fromkeys(await waiting(plant.stack), 0)
    tickets = {done["id"] for writer in writers if isinstance(writer, Intake) for done in writer.done}
    payments = {done["id"] for writer in writers if isinstance(writer, Desk) for done in writer.done}
    persons = {done["id"] for writer in writers if isinstance(writer, Reception) for done in writer.done}
    ticketing, billing = await database(plant.stack, "ticketing"), await database(plant.stack, "billing")
    registry = await database(plant.stack, "registry")
    try:
        # Every answered write is there, and no write without an answer: each key did its work once.
        assert {str(row["id"]) for row in await ticketing.fetch("SELECT id FROM ticket")} == tickets
        assert {str(row["id"]) for row in await billing.fetch("SELECT id FROM payment")} == payments
        moved_in = "SELECT person_id FROM occupancy WHERE relation = 'lessee' AND person_id = ANY($1::uuid[])"
        assert sorted(str(row["person_id"]) for row in await registry.fetch(moved_in, list(persons))) == sorted(persons)
        assert await wrong_books(plant.stack) == []
        compared, wrong = await unlike_copies(plant.stack)
        assert (compared > 8, wrong) == (True, [])
        compared, wrong = await unapplied(plant.stack)
        assert (compared > 100, wrong[:5]) == (True, [])
        missed, wrong = await wrong_clocks(plant.stack)
        assert (missed > 5, wrong[:5]) == (True, [])
    finally:
        await ticketing.close()
        await billing.close()
        await registry.close()


def sign_in(person: Person) -> None:
    """Nobody signed in since the database was restarted: the first try may meet a connection that is gone."""

    def look() -> bool | None:
        try:
            return bool(person.get("identity/me"))
        except Refused:
            return None

    until("a sign-in", look)


def test_writes_succeed_while_the_broker_is_down(plant: Plant, company: tuple[Company, str]) -> None:
    firm, community = company
    desk = firm.as_("desk_clerk")
    sign_in(desk)
    plant.stack.kill("nats")
    try:
        body = {
            "kind": "inquiry", "channel": "visit", "community_id": community, "title": "停车位",
            "contact_phone": "13800138000", "description": "如何租车位",
            "promised_reply_at": (datetime.now(UTC) + timedelta(minutes=60)).isoformat(),
        }  # fmt: skip
        for _ in range(3):
            desk.post("ticketing/tickets", body)
        assert asyncio.run(waiting(plant.stack))["ticketing"] >= 3
    finally:
        plant.stack.restart("nats")
    assert not any(asyncio.run(drained(plant)).values())


def test_a_terminated_service_finishes_what_it_has_begun(plant: Plant) -> None:
    assert plant.terminate("work ticketing") == 0
    plant.start("work ticketing")
    assert plant.terminate("serve ticketing") == 0
    plant.start("serve ticketing")
    plant.wait_ready("ticketing")

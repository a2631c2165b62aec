"""The product with its client, a browser, and a picture of every open page when a journey fails."""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.journeys.seat import PATIENCE, Seat
from tests.resilience.invariants import database
from tests.resilience.plant import Plant

CLIENT = Path(__file__).parents[2] / "services" / "web"
OPERATOR = "operator@lintel.example"
PASSWORD = "Eleven-Green-Kettles-46"
_ARGUMENTS = (
    "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage", "--force-prefers-reduced-motion",
)  # fmt: skip

_TIME_PASSES = """
WITH running AS (
  UPDATE clock SET warn_at = now() - interval '2 seconds',
    due_at = CASE $2 WHEN 'clock.miss' THEN now() - interval '1 second' ELSE clock.due_at END
  FROM ticket WHERE ticket.tenant_id = clock.tenant_id AND ticket.id = clock.ticket_id AND ticket.no = $1
    AND clock.code = 'K01' AND clock.result = 'running' RETURNING clock.id)
UPDATE timer SET due_at = now(), next_at = now() WHERE kind = $2 AND subject_id IN (SELECT id FROM running)"""

_SILENCE = """
WITH asked AS (
  UPDATE consultation SET due_at = now() - interval '1 second'
  FROM ticket WHERE ticket.tenant_id = consultation.tenant_id AND ticket.id = consultation.ticket_id
    AND ticket.no = $1 AND consultation.state = 'open' RETURNING consultation.id),
running AS (
  UPDATE clock SET warn_at = now() - interval '2 seconds', due_at = now() - interval '1 second'
  WHERE about_id IN (SELECT id FROM asked) AND result = 'running' RETURNING id)
UPDATE timer SET due_at = now(), next_at = now() WHERE kind IN ('consultation.report', 'clock.miss')
  AND subject_id IN (SELECT id FROM asked UNION SELECT id FROM running)"""

_MONTHS_LATER = """
UPDATE bill SET issued_at = issued_at - interval '120 days', due_date = due_date - 120, overdue_at = now()
WHERE unit_id = $1 AND state = 'issued'"""

_NIGHT = "UPDATE timer SET due_at = now(), next_at = now() WHERE kind = 'bill.overdue_sweep'"
_DUNNED = "UPDATE dunning_case SET stage = $2, stage_on = current_date - 60 WHERE unit_id = $1"

Sit = Callable[..., Seat]


class Product(Plant):
    """The whole product on a port of its own, with the built client and an operator."""

    def host(self, name: str) -> str:
        return f"http://{name}.localhost:{self.port}" if name else self.edge_url

    def employ_operator(self) -> None:
        subprocess.run(
            [sys.executable, "-m", "command.cli", "operator", "create", OPERATOR, "平台运营"],
            env=self.environment("identity") | {"LINTEL_OPERATOR_PASSWORD": PASSWORD},
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def run_short(self, ticket_no: str) -> None:
        """Three quarters of the time to accept a ticket are over: what minutes would do to its clock."""
        self._change("ticketing", _TIME_PASSES, ticket_no, "clock.warn")

    def run_out(self, ticket_no: str) -> None:
        """All of the time to accept a ticket is over."""
        self._change("ticketing", _TIME_PASSES, ticket_no, "clock.miss")

    def say_nothing(self, ticket_no: str) -> None:
        """The day is over within which whoever was asked about a ticket had to answer."""
        self._change("ticketing", _SILENCE, ticket_no)

    def leave_unpaid(self, unit_id: str) -> None:
        """Nobody pays the bills of a home for four months."""
        self._change("billing", _MONTHS_LATER, unit_id)

    def pass_night(self) -> None:
        """Midnight comes to billing: what is overdue is flagged, and debtors are dunned."""
        self._change("billing", _NIGHT)

    def dun_to(self, unit_id: str, stage: str) -> None:
        """The case of a home has got this far, two months ago."""
        self._change("billing", _DUNNED, unit_id, stage)

    def _change(self, service: str, statement: str, *values: str) -> None:
        # The browser's driver keeps a loop of its own in this thread.
        with ThreadPoolExecutor(1) as other:
            done = other.submit(asyncio.run, self._execute(service, statement, values)).result()
        assert done != "UPDATE 0", statement

    async def _execute(self, service: str, statement: str, values: tuple[str, ...]) -> str:
        connection = await database(self.stack, service)
        done: str = await connection.execute(statement, *values)
        await connection.close()
        return done

    def mailed(self, address: str) -> str | None:
        """The link in the newest mail to somebody, as soon as there is one."""
        links = (re.search(r"https?://\S+#\S+", mail["text"]) for mail in self._mails(address))
        return next((link[0] for link in links if link), None)

    def subjects(self, address: str) -> list[str]:
        return [mail["subject"] for mail in self._mails(address)]

    def _mails(self, address: str) -> list[dict[str, str]]:
        viewer = f"{self.stack.endpoints.mail_url}/messages.json"
        found: list[dict[str, str]] = httpx.get(viewer, params={"to": address}, timeout=20).json()
        return found


@pytest.fixture(scope="session")
def chromium() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: the browser journeys are left out")
    return found


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """For a module only: while it lives, its driver's loop keeps every other test of the process from running one."""
    alone = ("--no-sandbox",) if os.geteuid() == 0 else ()
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*_ARGUMENTS, *alone])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def product(chromium: str) -> Iterator[Product]:
    if not (CLIENT / "dist" / "index.html").exists():
        pytest.fail("the client is not built: `make client` does it")
    with (
        tempfile.TemporaryDirectory(prefix="lintel-journey-") as folder,
        Product(Path(folder), CLIENT / "dist", together=True) as product,
    ):
        product.employ_operator()
        yield product


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call" and report.failed:
        item.stash[_FAILED] = True
    return report


_FAILED = pytest.StashKey[bool]()


@pytest.fixture
def sit(browser: Browser, product: Product, request: pytest.FixtureRequest) -> Iterator[Sit]:
    """Seats people: `sit("acme")` opens a browser on that company's host."""
    seats: list[Seat] = []

    def seat(host: str, width: int = 1440, height: int = 900) -> Seat:
        seats.append(Seat(browser, product.host(host), width, height))
        return seats[-1]

    yield seat
    pictures = request.config.cache.mkdir("screenshots") if request.config.cache else None
    for number, one in enumerate(seats):
        if pictures and request.node.stash.get(_FAILED, False):
            for tab, page in enumerate(one.context.pages):
                page.screenshot(path=pictures / f"{request.node.name}-{number}-{tab}.png", full_page=True)
        one.context.close()
    complaints = [complaint for one in seats for complaint in one.complaints]
    assert complaints == [], "\n".join(complaints)

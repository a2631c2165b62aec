"""People at work while things break: each does one kind of work and repeats a request until it is answered."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

import httpx

from demo.api import Person, Refused

_PATIENCE = 400


class Writer(threading.Thread):
    """Does one kind of work again and again; `done` holds every answer."""

    def __init__(self, person: Person, stop: threading.Event, seed: int, pause: float = 0.0) -> None:
        super().__init__(daemon=True)
        self.person = person
        self.stop = stop
        self.random = Random(seed)
        self.pause = pause
        self.done: list[dict[str, Any]] = []
        self.waits_for = ""
        self.failure: Exception | None = None

    def run(self) -> None:
        try:
            while not self.stop.is_set():
                self.done.append(self.work())
                self.stop.wait(self.random.random() * 2 * self.pause)
        except Exception as error:  # a thread must not die silently
            self.failure = error

    def work(self) -> dict[str, Any]:
        raise LookupError

    def insist(self, path: str, body: dict[str, Any], version: int | None = None) -> dict[str, Any]:
        """POST with one key until there is an answer: what a client with a retry button does."""
        key = uuid4().hex
        return self.persist(path, lambda: self.person.post(path, body, version=version, key=key))

    def persist(self, path: str, ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        for _ in range(_PATIENCE):
            try:
                return ask()
            except (httpx.HTTPError, Refused) as error:
                if isinstance(error, Refused) and error.status < 500:
                    raise
                self.waits_for = f"{path}: {error!r}"
                time.sleep(0.25)
        raise TimeoutError(path)


class Intake(Writer):
    """Registers what residents report; some of it is withdrawn again."""

    community = ""
    units: tuple[str, ...] = ()
    withdrawn = 0.0

    def work(self) -> dict[str, Any]:
        promise = datetime.now(UTC) + timedelta(minutes=60)
        body = {
            "kind": self.random.choice(("complaint", "repair")), "channel": "phone", "community_id": self.community,
            "unit_id": self.random.choice(self.units), "title": "楼道灯不亮", "description": "三层楼道灯不亮",
            "promised_reply_at": promise.isoformat(), "contact_phone": "13800138000", "accept": True,
        }  # fmt: skip
        ticket = self.insist("ticketing/tickets", body)
        if self.random.random() < self.withdrawn:
            self.insist(f"ticketing/tickets/{ticket['id']}/withdraw", {"statement": "已自行解决"}, ticket["version"])
        return ticket


class Desk(Writer):
    """Takes payments in cash; what exceeds the debts becomes credit."""

    units: tuple[str, ...] = ()

    def work(self) -> dict[str, Any]:
        body = {
            "unit_id": self.random.choice(self.units), "channel": "cash", "overpayment": "credit",
            "amount_cents": self.random.choice((100, 5_000)),
        }  # fmt: skip
        return self.insist("billing/payments", body)


class Reception(Writer):
    """Registers people and lets them move in: registry's facts about persons and stays."""

    community = ""
    units: tuple[str, ...] = ()

    def work(self) -> dict[str, Any]:
        number = self.random.randrange(10**8)
        body = {"community_id": self.community, "name": f"租客{number}", "phones": [f"137{number:08}"]}
        person = self.insist("registry/persons", body)
        unit = self.random.choice(self.units)
        known = self.persist("overview", lambda: self.person.get(f"registry/units/{unit}/overview"))
        stay = {"person_id": person["id"], "relation": "lessee", "valid_from": "2026-01-01"}
        self.insist(f"registry/units/{unit}/occupants", stay, known["version"])
        return person


class Personnel(Writer):
    """Takes people on and lets half of them go: the copies of staff have something to follow."""

    def work(self) -> dict[str, Any]:
        number = self.random.randrange(10**8)
        body = {
            "display_name": f"员工{number}",
            "mobile": f"139{number:08}",
            "roles": ["desk_clerk"],
            "scope": "tenant",
        }
        staff = self.insist("identity/staff", body)
        if self.random.random() < 0.5:
            self.insist(f"identity/staff/{staff['id']}/leave", {}, staff["version"])
        return staff

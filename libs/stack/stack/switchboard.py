"""A small telephone system: lets phones ring, reports what happens on them, places calls it is asked for.

It speaks the neutral language of ticketing's telephone connections: reports and wishes are JSON documents signed in
the form of Standard Webhooks with the SHA-256 of the key a company was given. Reports are repeated until they are
taken, under the same id; a call out is placed once, however often it is asked for.
"""

import hashlib
import hmac
import json
import time
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from queue import Queue
from threading import Lock, Thread
from urllib.parse import urlsplit
from uuid import uuid4

TRIES = 5
TOLERANCE = 300.0
KEPT = 200  # calls


@dataclass(frozen=True)
class Line:
    """One company: where its reports go, and the key both sides sign with."""

    name: str
    number: str
    report_url: str
    host: str
    key: str

    def sign(self, id: str, seconds: str, body: bytes) -> str:
        key = hashlib.sha256(self.key.encode()).digest()
        return "v1," + b64encode(hmac.digest(key, f"{id}.{seconds}.".encode() + body, hashlib.sha256)).decode()


@dataclass
class Call:
    id: str
    line: str
    direction: str
    number: str
    state: str = "ringing"
    extension: str | None = None
    dialled_for: str | None = None
    recording: str | None = None
    began: float = field(default_factory=time.time)
    reported: list[str] = field(default_factory=list)


class Unknown(LookupError):
    """There is no such line or call."""


class Refused(ValueError):
    """The wish is not signed by the company, or the call does not allow this."""


class Switchboard:
    """`memory` is the file in which the connected companies outlive a restart."""

    def __init__(self, memory: Path | None = None) -> None:
        self._memory = memory
        known = json.loads(memory.read_text()) if memory and memory.exists() else []
        self.lines: dict[str, Line] = {line["name"]: Line(**line) for line in known}
        self.calls: dict[str, Call] = {}
        self._lock = Lock()
        self._reports: Queue[tuple[Line, Call, dict[str, object], str]] = Queue()
        Thread(target=self._deliver, daemon=True).start()

    def connect(self, line: Line) -> None:
        self.lines[line.name] = line
        if self._memory:
            self._memory.touch(mode=0o600)
            self._memory.write_text(json.dumps([asdict(one) for one in self.lines.values()]))

    def ring(self, line: str, caller: str) -> Call:
        """Somebody calls the company."""
        return self._add(Call(id=uuid4().hex, line=self._line(line).name, direction="in", number=caller), "ringing")

    def dial(self, line: str, headers: Mapping[str, str], body: bytes) -> Call:
        """The company wants somebody called. Raises Unknown, Refused."""
        found = self._line(line)
        id, seconds = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "0")
        genuine = hmac.compare_digest(found.sign(id, seconds, body), headers.get("webhook-signature", ""))
        if not genuine or abs(time.time() - float(seconds)) > TOLERANCE:
            raise Refused("not signed")
        wish = json.loads(body)
        with self._lock:
            known = next((call for call in self.calls.values() if call.dialled_for == wish["dialled_for"]), None)
        if known is not None:
            return known
        call = Call(
            id=uuid4().hex,
            line=line,
            direction="out",
            number=wish["number"],
            extension=wish["extension"],
            dialled_for=wish["dialled_for"],
        )
        return self._add(call, "ringing")

    def answer(self, id: str, extension: str | None) -> Call:
        call = self._in_state(id, "ringing")
        call.state, call.extension = "answered", extension or call.extension
        return self._report(call, "answered")

    def miss(self, id: str) -> Call:
        call = self._in_state(id, "ringing")
        call.state = "missed"
        return self._report(call, "missed")

    def hang_up(self, id: str) -> Call:
        """Ends what is spoken, and leaves a recording behind."""
        call = self._in_state(id, "answered")
        call.state, call.recording = "ended", f"recordings/{call.id}.wav"
        self._report(call, "ended")
        return self._report(call, "recording_ready")

    def drain(self) -> None:
        """Wait until every report was taken or given up."""
        self._reports.join()

    def shown(self) -> list[dict[str, object]]:
        """Newest first, without keys."""
        with self._lock:
            return [asdict(call) for call in sorted(self.calls.values(), key=lambda call: -call.began)]

    def _line(self, name: str) -> Line:
        try:
            return self.lines[name]
        except KeyError:
            raise Unknown(name) from None

    def _in_state(self, id: str, state: str) -> Call:
        call = self.calls.get(id)
        if call is None:
            raise Unknown(id)
        if call.state != state:
            raise Refused(f"the call is {call.state}")
        return call

    def _add(self, call: Call, kind: str) -> Call:
        with self._lock:
            self.calls[call.id] = call
            for old in sorted(self.calls.values(), key=lambda one: one.began)[:-KEPT]:
                del self.calls[old.id]
        return self._report(call, kind)

    def _report(self, call: Call, kind: str) -> Call:
        line = self.lines[call.line]
        said: dict[str, object] = {
            "call_id": call.id,
            "kind": kind,
            "at": datetime.now(UTC).isoformat(),
            "direction": call.direction,
            "caller": call.number,
            "line": line.number,
            "extension": call.extension,
            "recording": call.recording if kind == "recording_ready" else None,
            "dialled_for": call.dialled_for,
        }
        self._reports.put((line, call, said, uuid4().hex))
        return call

    def _deliver(self) -> None:
        while True:
            line, call, said, id = self._reports.get()
            try:
                call.reported.append(f"{said['kind']}: {_send(line, id, json.dumps(said).encode())}")
            finally:
                self._reports.task_done()


def _send(line: Line, id: str, body: bytes) -> str:
    """Until it is taken or refused; the answer, or what went wrong the last time."""
    trouble = ""
    for number in range(TRIES):
        time.sleep(0.2 * number)
        seconds = str(int(time.time()))
        headers = {
            "content-type": "application/json",
            "host": line.host,
            "webhook-id": id,
            "webhook-timestamp": seconds,
            "webhook-signature": line.sign(id, seconds, body),
        }
        place = urlsplit(line.report_url)
        connection = HTTPConnection(place.hostname or "", place.port, timeout=5)
        try:
            connection.request("POST", place.path, body, headers)
            status = connection.getresponse().status
        except OSError as error:
            trouble = type(error).__name__
            continue
        finally:
            connection.close()
        trouble = str(status)
        if status < 500 and status != 429:
            break
    return trouble

"""The plant with handles to break it: processes and servers that are stopped for a while instead of killed."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

from tests.resilience.plant import Plant


class Breakable(Plant):
    """A part is named `serve <service>`, `work <service>`, or like a server: postgres, nats, valkey."""

    def pid(self, what: str) -> int:
        if what in self._processes:
            return self._processes[what].pid
        return int(json.loads((self.home / "run" / f"{what}.json").read_text())["pid"])

    def wait_ready(self, service: str, patience: float = 240.0) -> None:
        """Ten processes that start at once need a while on a busy machine."""
        super().wait_ready(service, patience)

    def revive(self) -> list[str]:
        """Start again what has ended by itself, as a supervisor does; says what that was."""
        ended = [what for what, process in self._processes.items() if process.poll() is not None]
        for what in ended:
            self.start(what)
        return ended

    def freeze(self, what: str) -> None:
        """Stop a part without ending it: its connections stay open and nothing answers."""
        os.kill(self.pid(what), signal.SIGSTOP)

    def thaw(self, what: str) -> None:
        os.kill(self.pid(what), signal.SIGCONT)

    @contextmanager
    def frozen(self, *parts: str) -> Iterator[None]:
        for part in parts:
            self.freeze(part)
        try:
            yield
        finally:
            for part in parts:
                self.thaw(part)

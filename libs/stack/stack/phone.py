"""The telephone system of the embedded installation: simulated, so that a demo can let the phone ring."""

import socket
import sys
from pathlib import Path

from stack.ports import LOOPBACK
from stack.process import Server


class Phone:
    def __init__(self, home: Path, port: int) -> None:
        self.home = home
        self.port = port

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def host(self) -> str:
        """As ticketing is told which telephone systems of the own network it may speak to."""
        return f"{LOOPBACK}:{self.port}"

    def server(self) -> Server:
        return Server(
            name="phone",
            argv=[sys.executable, "-m", "stack.phones", str(self.port), str(self.home / "phone-lines.json")],
            ready=self._is_ready,
            state=self.home,
            # The very package that starts it, also from a checkout beside the installed one.
            environment={"PYTHONPATH": str(Path(__file__).parents[1])},
        )

    def _is_ready(self) -> bool:
        try:
            with socket.create_connection((LOOPBACK, self.port), timeout=2):
                return True
        except OSError:
            return False

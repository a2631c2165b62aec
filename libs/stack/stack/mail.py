"""The mail sink of the embedded installation: accepts everything, delivers nothing, shows it in a browser."""

import socket
import sys
from pathlib import Path

from stack.ports import LOOPBACK
from stack.process import Server


class Mail:
    def __init__(self, home: Path, smtp_port: int, viewer_port: int) -> None:
        self.home = home
        self.smtp_port = smtp_port
        self.viewer_port = viewer_port
        self.folder = home / "mail"

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.viewer_port}"

    def prepare(self) -> None:
        self.folder.mkdir(mode=0o700, exist_ok=True)

    def server(self) -> Server:
        return Server(
            name="mail",
            argv=[
                *(sys.executable, "-m", "stack.mailbox"),
                *(str(self.folder), str(self.smtp_port), str(self.viewer_port)),
            ],
            ready=self._is_ready,
            state=self.home,
        )

    def _is_ready(self) -> bool:
        for port in (self.smtp_port, self.viewer_port):
            try:
                with socket.create_connection((LOOPBACK, port), timeout=2):
                    pass
            except OSError:
                return False
        return True
